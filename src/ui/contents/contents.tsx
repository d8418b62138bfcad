import type { VNode } from 'preact';

export interface ContentsEntry {
  /** The id of the heading. */
  readonly id: string;
  readonly text: string;
}

/** What stands on this page, to jump to. */
export const Contents = ({
  entries,
  label = 'On this page',
}: {
  entries: readonly ContentsEntry[];
  label?: string;
}): VNode => (
  <nav class="fmh-contents" aria-labelledby="contents">
    <p class="fmh-contents__name" id="contents">
      {label}
    </p>
    <ul>
      {entries.map(({ id, text }) => (
        <li>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ul>
  </nav>
);

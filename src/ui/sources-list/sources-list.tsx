import type { VNode } from 'preact';
import { Day } from '../day/day.tsx';

export interface Source {
  /** Unique in the page; the small numbers in the text lead to it. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** The day on which somebody last read it, YYYY-MM-DD. */
  readonly checked: string;
}

/** The small number behind a sentence that leads to its source. */
export const SourceMark = ({ id, number }: { id: string; number: number }): VNode => (
  <sup class="fmh-source">
    <a href={`#source-${id}`} aria-label={`Source ${number}`}>
      {number}
    </a>
  </sup>
);

/** Where the statements of a page come from, in the order of their numbers. */
export const SourcesList = ({ sources }: { sources: readonly Source[] }): VNode => (
  <ol class="fmh-sources">
    {sources.map(({ id, publisher, title, url, checked }) => (
      <li id={`source-${id}`}>
        <a class="govuk-link" href={url}>
          {title}
        </a>
        <br />
        {publisher}, checked <Day day={checked} />
      </li>
    ))}
  </ol>
);

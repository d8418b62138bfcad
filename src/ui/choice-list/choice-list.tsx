import type { VNode } from 'preact';

export interface ChoiceLink {
  readonly text: string;
  readonly hint?: string;
  readonly href: string;
}

/** A few ways on, each a large link with a line about it. */
export const ChoiceList = ({ choices }: { choices: readonly ChoiceLink[] }): VNode => (
  <ul class="fmh-choices">
    {choices.map(({ text, hint, href }) => (
      <li>
        <a class="fmh-choices__link" href={href}>
          {text}
        </a>
        {hint ? <span class="fmh-choices__hint">{hint}</span> : null}
      </li>
    ))}
  </ul>
);

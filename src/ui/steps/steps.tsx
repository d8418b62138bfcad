import type { VNode } from 'preact';
import type { Content } from '../markup.ts';

export interface Step {
  readonly title: string;
  readonly content?: Content;
}

export interface StepsProps {
  readonly steps: readonly Step[];
  /** The level of the titles as headings of the page. */
  readonly headings?: 2 | 3;
}

/** Things to do one after another, with large numbers. */
export const Steps = ({ steps, headings = 3 }: StepsProps): VNode => (
  <ol class="fmh-steps">
    {steps.map(({ title, content }) => (
      <li>
        {headings === 2 ? <h2 class="govuk-heading-m">{title}</h2> : <h3 class="govuk-heading-m">{title}</h3>}
        {content}
      </li>
    ))}
  </ol>
);

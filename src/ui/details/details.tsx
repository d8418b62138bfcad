import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface DetailsProps {
  readonly summaryText: Content;
  readonly children?: Content;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Something that only some need, opened by a press. Works without script. */
export const Details = (props: DetailsProps): VNode => (
  <details
    id={props.id || undefined}
    class={classes('govuk-details', props.classes)}
    {...props.attributes}
    open={props.open}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summaryText}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
);

import type { VNode } from 'preact';
import { classes, isFilled, type Piece } from '../markup.ts';

export interface LabelOptions extends Piece {
  /** The question is the heading of the page. */
  readonly isPageHeading?: boolean | undefined;
}

/** What a field asks for. */
export const Label = (props: LabelOptions & { readonly for?: string | undefined }): VNode | null => {
  if (!isFilled(props.text)) return null;
  const label = (
    <label class={classes('govuk-label', props.classes)} {...props.attributes} for={props.for || undefined}>
      {props.text}
    </label>
  );
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
};

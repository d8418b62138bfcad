import type { VNode } from 'preact';
import { classes, type Piece } from '../markup.ts';

export interface ErrorMessageOptions extends Piece {
  /** Said before the message to those who do not see its colour; `false` leaves it out. */
  readonly visuallyHiddenText?: string | false | undefined;
}

/** What is wrong with a field and how to put it right. */
export const ErrorMessage = (props: ErrorMessageOptions & { readonly id?: string | undefined }): VNode => {
  const hidden = props.visuallyHiddenText ?? 'Error';
  return (
    <p id={props.id || undefined} class={classes('govuk-error-message', props.classes)} {...props.attributes}>
      {hidden && <span class="govuk-visually-hidden">{hidden}:</span>} {props.text}
    </p>
  );
};

import type { VNode } from 'preact';
import { classes, type Piece } from '../markup.ts';

/** Help that stands above a field. */
export const Hint = (props: Piece & { readonly id?: string | undefined }): VNode => (
  <div id={props.id || undefined} class={classes('govuk-hint', props.classes)} {...props.attributes}>
    {props.text}
  </div>
);

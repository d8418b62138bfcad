import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface InsetTextProps {
  readonly children?: Content;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A text set apart from what stands round it. */
export const InsetText = (props: InsetTextProps): VNode => (
  <div id={props.id || undefined} class={classes('govuk-inset-text', props.classes)} {...props.attributes}>
    {props.children}
  </div>
);

import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface TagProps {
  readonly children?: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The state of something in one word. */
export const Tag = (props: TagProps): VNode => (
  <strong class={classes('govuk-tag', props.classes)} {...props.attributes}>
    {props.children}
  </strong>
);

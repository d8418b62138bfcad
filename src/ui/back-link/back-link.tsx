import type { VNode } from 'preact';
import { type Attributes, type Content, classes, isFilled } from '../markup.ts';

export interface BackLinkProps {
  readonly children?: Content;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** To the page before, in a journey of several pages. */
export const BackLink = (props: BackLinkProps): VNode => (
  <a href={props.href || '#'} class={classes('govuk-back-link', props.classes)} {...props.attributes}>
    {isFilled(props.children) ? props.children : 'Back'}
  </a>
);

import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface SkipLinkProps {
  readonly children?: Content;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Past everything that repeats, for people who use a keyboard. */
export const SkipLink = (props: SkipLinkProps): VNode => (
  <a
    href={props.href || '#content'}
    class={classes('govuk-skip-link', props.classes)}
    {...props.attributes}
    data-module="govuk-skip-link"
  >
    {props.children}
  </a>
);

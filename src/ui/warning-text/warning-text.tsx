import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface WarningTextProps {
  readonly children?: Content;
  /** Said in place of the sign. */
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** What can go wrong for the reader, such as a right that ends. Danger to people has a block of its own. */
export const WarningText = (props: WarningTextProps): VNode => (
  <div class={classes('govuk-warning-text', props.classes)} {...props.attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      {' '}
      <span class="govuk-visually-hidden">{props.iconFallbackText || 'Warning'}</span> {props.children}
    </strong>
  </div>
);

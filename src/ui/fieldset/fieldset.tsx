import type { VNode } from 'preact';
import { type Attributes, type Content, classes, isFilled, type Piece } from '../markup.ts';

export interface FieldsetOptions {
  readonly legend?: (Piece & { readonly isPageHeading?: boolean | undefined }) | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface FieldsetProps extends FieldsetOptions {
  readonly role?: 'group' | undefined;
  readonly children?: Content;
}

/** Fields that answer one question together. */
export const Fieldset = ({ legend, children, ...props }: FieldsetProps): VNode => (
  <fieldset
    class={classes('govuk-fieldset', props.classes)}
    {...{ role: props.role, 'aria-describedby': props.describedBy || undefined, ...props.attributes }}
  >
    {legend && isFilled(legend.text) && (
      <legend class={classes('govuk-fieldset__legend', legend.classes)}>
        {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
      </legend>
    )}
    {children}
  </fieldset>
);

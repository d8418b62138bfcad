import type { VNode } from 'preact';
import { Hint } from '../hint/hint.tsx';
import { Label } from '../label/label.tsx';
import { type Attributes, type Content, classes, describedBy, isFilled, type Piece } from '../markup.ts';

/** One of the choices of radios or checkboxes. */
export interface ChoiceItem {
  readonly text?: Content;
  readonly value?: string | number | undefined;
  readonly id?: string | undefined;
  readonly label?:
    | { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }
    | undefined;
  readonly hint?: Piece | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Shown when this is chosen; without script it is always shown. */
  readonly conditional?: { readonly text?: Content } | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A word between choices, such as "or". */
export interface ChoiceDivider {
  readonly divider: string;
}

export interface ChoiceProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly item: ChoiceItem;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
  readonly behaviour?: string | undefined;
}

/** The id of a choice: the first has no number, so that an error summary can lead to it. */
export const choiceId = (item: ChoiceItem, prefix: string, index: number): string =>
  item.id || (index > 0 ? `${prefix}-${index + 1}` : prefix);

export const Choice = ({ kind, item, id, name, checked, behaviour, ...props }: ChoiceProps): VNode => {
  const block = `govuk-${kind}`;
  const hint = item.hint && isFilled(item.hint.text) ? item.hint : undefined;
  const conditional = isFilled(item.conditional?.text) ? item.conditional?.text : undefined;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditional ? `conditional-${id}` : undefined}
          data-behaviour={behaviour || undefined}
          aria-describedby={describedBy(props.describedBy, hint && `${id}-item-hint`)}
          {...item.attributes}
        />
        <Label
          text={item.text}
          classes={classes(`${block}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {hint && <Hint {...hint} id={`${id}-item-hint`} classes={classes(`${block}__hint`, hint.classes)} />}
      </div>
      {conditional && (
        <div
          class={classes(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  );
};

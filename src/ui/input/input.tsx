import type { VNode } from 'preact';
import { descriptionOf, FieldGroup, type FieldProps } from '../form-group/form-group.tsx';
import { type Attributes, classes, isFilled, type Piece } from '../markup.ts';

export interface InputProps extends FieldProps {
  readonly type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'url'
    | 'search'
    | 'number'
    | 'password'
    | 'date'
    | 'time'
    | undefined;
  readonly value?: string | number | undefined;
  readonly inputmode?:
    | 'text'
    | 'numeric'
    | 'decimal'
    | 'tel'
    | 'email'
    | 'url'
    | 'search'
    | 'none'
    | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly pattern?: string | undefined;
  /** A unit before or after, such as "£"; the label must say it too. */
  readonly prefix?: Piece | undefined;
  readonly suffix?: Piece | undefined;
  readonly inputWrapper?:
    | { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }
    | undefined;
}

const Affix = ({ piece, side }: { piece: Piece; side: 'prefix' | 'suffix' }): VNode => (
  <div class={classes(`govuk-input__${side}`, piece.classes)} aria-hidden="true" {...piece.attributes}>
    {piece.text}
  </div>
);

/** One line of text. */
export const Input = (props: InputProps): VNode => {
  const id = props.id || props.name;
  const { prefix, suffix, formGroup, inputWrapper } = props;
  const before = formGroup?.beforeInput?.text;
  const after = formGroup?.afterInput?.text;
  const extra: Attributes = {
    type: props.type || 'text',
    spellcheck: props.spellcheck,
    'aria-describedby': descriptionOf(id, props),
    inputmode: props.inputmode,
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
  };
  const control = (
    <input
      class={classes('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      {...extra}
      {...props.attributes}
    />
  );
  const isWrapped = [prefix?.text, suffix?.text, before, after].some(isFilled);
  return (
    <FieldGroup
      id={id}
      field={{ ...props, formGroup: { classes: formGroup?.classes, attributes: formGroup?.attributes } }}
    >
      {isWrapped ? (
        <div class={classes('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
          {before}
          {prefix && isFilled(prefix.text) && <Affix piece={prefix} side="prefix" />}
          {control}
          {suffix && isFilled(suffix.text) && <Affix piece={suffix} side="suffix" />}
          {after}
        </div>
      ) : (
        control
      )}
    </FieldGroup>
  );
};

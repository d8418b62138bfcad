import type { VNode } from 'preact';
import { descriptionOf, FieldGroup, type FieldProps } from '../form-group/form-group.tsx';
import { classes } from '../markup.ts';

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
}

/** More than one line of text. */
export const Textarea = (props: TextareaProps): VNode => {
  const id = props.id || props.name;
  return (
    <FieldGroup id={id} field={props}>
      <textarea
        class={classes('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={descriptionOf(id, props)}
        {...{ autocomplete: props.autocomplete }}
        {...props.attributes}
      >
        {props.value}
      </textarea>
    </FieldGroup>
  );
};

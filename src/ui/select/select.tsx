import type { VNode } from 'preact';
import { descriptionOf, FieldGroup, type FieldProps } from '../form-group/form-group.tsx';
import { type Attributes, classes } from '../markup.ts';

export interface SelectItem {
  readonly text: string;
  /** Where it is not given, the text is sent. */
  readonly value?: string | number | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectProps extends FieldProps {
  readonly items?: readonly SelectItem[] | undefined;
  /** The value that is chosen. */
  readonly value?: string | number | undefined;
}

const isSelected = (item: SelectItem, chosen: string | number | undefined): boolean =>
  item.selected ||
  (item.selected !== false && Boolean(chosen) && String(item.value ?? item.text) === String(chosen));

/** One of many, where radios would be too long. */
export const Select = (props: SelectProps): VNode => {
  const id = props.id || props.name;
  return (
    <FieldGroup id={id} field={props}>
      <select
        class={classes('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={descriptionOf(id, props)}
        {...props.attributes}
      >
        {props.items?.map((item) => (
          <option
            value={item.value}
            selected={isSelected(item, props.value)}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
};

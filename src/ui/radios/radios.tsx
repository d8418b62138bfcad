import type { VNode } from 'preact';
import { Choice, type ChoiceDivider, type ChoiceItem, choiceId } from '../form-group/choice.tsx';
import { QuestionGroup, type QuestionProps } from '../form-group/form-group.tsx';
import { type Attributes, classes } from '../markup.ts';

export interface RadiosProps extends QuestionProps {
  readonly name: string;
  /** Ids begin with it; where it is not given, with the name. */
  readonly idPrefix?: string | undefined;
  readonly items: ReadonlyArray<ChoiceItem | ChoiceDivider>;
  /** The value that is chosen. */
  readonly value?: string | number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** One of a few. */
export const Radios = (props: RadiosProps): VNode => {
  const prefix = props.idPrefix || props.name;
  const isChecked = (item: ChoiceItem): boolean =>
    item.checked || (item.checked !== false && Boolean(props.value) && item.value === props.value);
  return (
    <QuestionGroup
      id={prefix}
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      <div class={classes('govuk-radios', props.classes)} {...props.attributes} data-module="govuk-radios">
        {props.formGroup?.beforeInputs?.text}
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class="govuk-radios__divider">{item.divider}</div>
          ) : (
            <Choice
              kind="radios"
              item={item}
              id={choiceId(item, prefix, index)}
              name={props.name}
              checked={isChecked(item)}
            />
          ),
        )}
        {props.formGroup?.afterInputs?.text}
      </div>
    </QuestionGroup>
  );
};

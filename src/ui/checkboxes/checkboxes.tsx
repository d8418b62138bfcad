import type { VNode } from 'preact';
import { Choice, type ChoiceDivider, type ChoiceItem, choiceId } from '../form-group/choice.tsx';
import { descriptionOf, QuestionGroup, type QuestionProps } from '../form-group/form-group.tsx';
import { type Attributes, classes } from '../markup.ts';

export interface CheckboxItem extends ChoiceItem {
  readonly name?: string | undefined;
  /** Choosing an exclusive one takes the others away, where scripts run. */
  readonly behaviour?: 'exclusive' | undefined;
}

export interface CheckboxesProps extends QuestionProps {
  readonly name: string;
  /** Ids begin with it; where it is not given, with the name. */
  readonly idPrefix?: string | undefined;
  readonly items: ReadonlyArray<CheckboxItem | ChoiceDivider>;
  /** The values that are chosen. */
  readonly values?: ReadonlyArray<string | number> | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** As many of a few as apply. */
export const Checkboxes = (props: CheckboxesProps): VNode => {
  const prefix = props.idPrefix || props.name;
  const isChecked = (item: CheckboxItem): boolean =>
    item.checked ||
    (item.checked !== false && item.value !== undefined && props.values?.includes(item.value) === true);
  // Without a fieldset each box must name the hint and the error itself.
  const description = props.fieldset ? undefined : descriptionOf(prefix, props);
  return (
    <QuestionGroup
      id={prefix}
      describedBy={props.describedBy}
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      <div
        class={classes('govuk-checkboxes', props.classes)}
        {...props.attributes}
        data-module="govuk-checkboxes"
      >
        {props.formGroup?.beforeInputs?.text}
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class="govuk-checkboxes__divider">{item.divider}</div>
          ) : (
            <Choice
              kind="checkboxes"
              item={item}
              id={choiceId(item, prefix, index)}
              name={item.name || props.name}
              checked={isChecked(item)}
              describedBy={description}
              behaviour={item.behaviour}
            />
          ),
        )}
        {props.formGroup?.afterInputs?.text}
      </div>
    </QuestionGroup>
  );
};

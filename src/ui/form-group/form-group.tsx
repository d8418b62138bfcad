import type { VNode } from 'preact';
import { ErrorMessage, type ErrorMessageOptions } from '../error-message/error-message.tsx';
import { Fieldset, type FieldsetOptions } from '../fieldset/fieldset.tsx';
import { Hint } from '../hint/hint.tsx';
import { Label, type LabelOptions } from '../label/label.tsx';
import { type Attributes, type Content, classes, describedBy, type Piece } from '../markup.ts';

/** The box round a field with its label, hint and error. */
export interface GroupOptions {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface FieldGroupOptions extends GroupOptions {
  readonly beforeInput?: Piece | undefined;
  readonly afterInput?: Piece | undefined;
}

/** What every field with one control has. */
export interface FieldProps {
  readonly name: string;
  /** Where it is not given, the name is the id. */
  readonly id?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: Piece | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?: FieldGroupOptions | undefined;
  /** Ids of other elements that describe the field. */
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The ids by which a control names its hint and error. */
export const descriptionOf = (
  id: string,
  props: {
    readonly describedBy?: string | undefined;
    readonly hint?: Piece | undefined;
    readonly errorMessage?: Piece | undefined;
  },
): string | undefined =>
  describedBy(props.describedBy, props.hint && `${id}-hint`, props.errorMessage && `${id}-error`);

interface DescribedProps {
  readonly id: string;
  readonly hint?: Piece | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
}

const HintAndError = ({ id, hint, errorMessage }: DescribedProps): VNode => (
  <>
    {hint && <Hint id={`${id}-hint`} {...hint} />}
    {errorMessage && <ErrorMessage id={`${id}-error`} {...errorMessage} />}
  </>
);

const Group = (props: {
  readonly group?: GroupOptions | undefined;
  readonly wrong: boolean;
  readonly children: Content;
}): VNode => (
  <div
    class={classes('govuk-form-group', props.wrong && 'govuk-form-group--error', props.group?.classes)}
    {...props.group?.attributes}
  >
    {props.children}
  </div>
);

/** Label, hint and error round one control. */
export const FieldGroup = (props: {
  readonly id: string;
  readonly field: Omit<FieldProps, 'name'>;
  readonly children: Content;
}): VNode => {
  const { id, field, children } = props;
  return (
    <Group group={field.formGroup} wrong={field.errorMessage !== undefined}>
      <Label {...field.label} for={id} />
      <HintAndError id={id} hint={field.hint} errorMessage={field.errorMessage} />
      {field.formGroup?.beforeInput?.text}
      {children}
      {field.formGroup?.afterInput?.text}
    </Group>
  );
};

export interface ChoiceGroupOptions extends GroupOptions {
  readonly beforeInputs?: Piece | undefined;
  readonly afterInputs?: Piece | undefined;
}

/** What a question with several controls has. */
export interface QuestionProps {
  readonly fieldset?: FieldsetOptions | undefined;
  readonly hint?: Piece | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?: ChoiceGroupOptions | undefined;
}

/** Legend, hint and error round several controls. */
export const QuestionGroup = (
  props: QuestionProps & {
    readonly id: string;
    readonly describedBy?: string | undefined;
    readonly role?: 'group';
    readonly children: Content;
  },
): VNode => {
  const inside = (
    <>
      <HintAndError id={props.id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.children}
    </>
  );
  const first = props.fieldset?.describedBy ?? props.describedBy;
  return (
    <Group group={props.formGroup} wrong={props.errorMessage !== undefined}>
      {props.fieldset ? (
        <Fieldset
          {...props.fieldset}
          role={props.role}
          describedBy={descriptionOf(props.id, { ...props, describedBy: first })}
        >
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </Group>
  );
};

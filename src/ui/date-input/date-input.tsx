import type { VNode } from 'preact';
import { QuestionGroup, type QuestionProps } from '../form-group/form-group.tsx';
import { Input } from '../input/input.tsx';
import { type Attributes, classes } from '../markup.ts';

export interface DatePart {
  /** "day", "month", "year", or a name of your own. */
  readonly name: string;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly value?: string | number | undefined;
  readonly classes?: string | undefined;
  /** This part is the wrong one; `false` says that it is right. */
  readonly error?: boolean | undefined;
  readonly inputmode?: 'text' | 'numeric' | undefined;
  readonly autocomplete?: string | undefined;
  readonly pattern?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface DateInputProps extends QuestionProps {
  readonly id: string;
  /** Goes before each name: "born" makes "born-day". */
  readonly namePrefix?: string | undefined;
  /** What was typed, by the whole name of each part or by the name without prefix. */
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** `false` leaves the field out. */
  readonly day?: Partial<DatePart> | false | undefined;
  readonly month?: Partial<DatePart> | false | undefined;
  readonly year?: Partial<DatePart> | false | undefined;
  /** Other parts than day, month and year. */
  readonly items?: readonly DatePart[] | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const isWrong = (part: DatePart): boolean =>
  part.error === true || (part.classes ?? '').includes('govuk-input--error');

type Kind = 'day' | 'month' | 'year';

const kinds: readonly Kind[] = ['day', 'month', 'year'];

/** Which of the three a part is, by its own name or by the name that the caller gave to that one. */
const kindOf = (part: DatePart, props: DateInputProps): Kind | undefined =>
  kinds.find((kind) => {
    const given = props[kind];
    return part.name === kind || (given && given.name === part.name);
  });

const partsOf = (props: DateInputProps): readonly DatePart[] =>
  props.items?.length
    ? props.items
    : kinds.flatMap((kind) => {
        const given = props[kind];
        return given === false ? [] : [{ name: kind, ...given }];
      });

const typedIn = (part: DatePart, props: DateInputProps): string | number | undefined => {
  const kind = kindOf(part, props);
  const given = kind ? props[kind] : undefined;
  const before = props.namePrefix ? `${props.namePrefix}-` : '';
  return (
    part.value ??
    (given ? given.value : undefined) ??
    (kind ? props.values?.[kind] : undefined) ??
    props.values?.[`${before}${part.name}`]
  );
};

const partClasses = (part: DatePart, kind: Kind | undefined, wrong: boolean): string => {
  const given = part.classes ?? '';
  return classes(
    'govuk-date-input__input',
    wrong && !given.includes('govuk-input--error') && 'govuk-input--error',
    !given.includes('govuk-input--width-') && `govuk-input--width-${kind === 'year' ? 4 : 2}`,
    part.classes,
  );
};

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A day in three fields, since people know it as three numbers. */
export const DateInput = (props: DateInputProps): VNode => {
  const before = props.namePrefix ? `${props.namePrefix}-` : '';
  const parts = partsOf(props);
  const someWrong = parts.some(isWrong);
  return (
    <QuestionGroup
      id={props.id}
      role="group"
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      <div class={classes('govuk-date-input', props.classes)} {...props.attributes} id={props.id}>
        {props.formGroup?.beforeInputs?.text}
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <Input
              label={{ text: part.label || capitalised(part.name), classes: 'govuk-date-input__label' }}
              id={part.id || `${props.id}-${part.name}`}
              classes={partClasses(
                part,
                kindOf(part, props),
                isWrong(part) || (part.error !== false && props.errorMessage !== undefined && !someWrong),
              )}
              name={`${before}${part.name}`}
              value={typedIn(part, props)}
              inputmode={part.inputmode ?? 'numeric'}
              autocomplete={part.autocomplete}
              pattern={part.pattern}
              attributes={part.attributes}
            />
          </div>
        ))}
        {props.formGroup?.afterInputs?.text}
      </div>
    </QuestionGroup>
  );
};

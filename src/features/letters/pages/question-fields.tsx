import type { VNode } from 'preact';
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx';
import { DateInput } from '../../../ui/date-input/date-input.tsx';
import { Input } from '../../../ui/input/input.tsx';
import { Radios } from '../../../ui/radios/radios.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Textarea } from '../../../ui/textarea/textarea.tsx';
import { agreementsElsewhere } from '../agreements.ts';
import { choicesOf, mayBeUnsure } from '../choices.ts';
import { type AnswerFault, type Typed, typedText } from '../forms.ts';
import { type Field, NOT_SURE, type Option, type Question } from '../question.ts';
import { takesMonth } from '../told-day.ts';

export interface FieldProps {
  readonly field: Question | Field;
  /** The name under which it is sent, and its id. */
  readonly name: string;
  readonly typed: Typed;
  readonly faults: readonly AnswerFault[];
  /** The question is the heading of the page. */
  readonly isHeading: boolean;
  /** The keyboard begins here when the page opens. */
  readonly opensHere?: boolean;
}

const faultOf = ({ faults, name }: FieldProps): { text: string } | undefined => {
  const fault = faults.find(
    ({ field }) =>
      field === name || (/^-(day|month|year)$/.test(field.slice(name.length)) && field.startsWith(name)),
  );
  return fault && { text: fault.sentence };
};

const itemsOf = (options: readonly Option[], notSure: boolean) => [
  ...options.map(({ value, text, hint, alone }) => ({
    value,
    text,
    ...(hint ? { hint: { text: hint } } : {}),
    ...(alone ? { behaviour: 'exclusive' as const } : {}),
  })),
  ...(notSure ? [{ value: NOT_SURE, text: 'I am not sure' }] : []),
];

/** The choices of a question, with "I am not sure" last where it is allowed. */
export const choiceItems = ({ options, not_sure }: Extract<Question, { kind: 'choice' }>) =>
  itemsOf(options, not_sure);

/** "Optional" is said; required is not: most things are needed. */
const askWords = ({ ask, optional }: Question | Field): string => (optional ? `${ask} (optional)` : ask);

/** The same words wherever a month is an answer too. */
const dayHint = (field: Extract<Question | Field, { kind: 'day' }>): string => {
  const hint = field.hint ?? 'For example 14 1 2026.';
  return takesMonth(field) ? `${hint} You can leave the day empty.` : hint;
};

const completes: Readonly<Record<string, string>> = {
  name: 'name',
  address: 'street-address',
  contact: 'off',
};

/** One field with its label, hint and fault, filled as it was. */
export const QuestionField = (props: FieldProps): VNode => {
  const { field, name, typed, isHeading } = props;
  const text = askWords(field);
  const size = isHeading ? 'l' : 's';
  const label = { text, classes: `govuk-label--${size}`, isPageHeading: isHeading };
  const fieldset = { legend: { text, classes: `govuk-fieldset__legend--${size}`, isPageHeading: isHeading } };
  const hint = field.hint ? { text: field.hint } : undefined;
  const errorMessage = faultOf(props);
  const value = typedText(typed, name);
  const attributes = props.opensHere ? { autofocus: true } : undefined;
  switch (field.kind) {
    case 'choice':
    case 'agreement':
    case 'owner': {
      const elsewhere = field.kind === 'agreement' ? agreementsElsewhere : [];
      const items = itemsOf([...(choicesOf(field) ?? []), ...elsewhere], mayBeUnsure(field));
      // Inside a list, ten lines for each entry would push everything else off a phone.
      if (!isHeading && items.length > 5)
        return (
          <Select
            {...{ name, label, hint, errorMessage, value, attributes }}
            items={[{ value: '', text: 'Choose one' }, ...items]}
          />
        );
      const [first, ...others] = items;
      const opening = first && attributes ? [{ ...first, attributes }, ...others] : items;
      return <Radios {...{ name, value, fieldset, hint, errorMessage }} items={opening} />;
    }
    case 'several':
      return (
        <Checkboxes
          {...{ name, fieldset, hint, errorMessage, items: itemsOf(field.options, field.not_sure) }}
          values={typed[name]}
        />
      );
    case 'day':
      return (
        <DateInput
          id={name}
          namePrefix={name}
          fieldset={fieldset}
          hint={{ text: dayHint(field) }}
          errorMessage={errorMessage}
          values={Object.fromEntries(Object.entries(typed).map(([key, [first]]) => [key, first]))}
        />
      );
    case 'long-text':
    case 'address':
      return (
        <Textarea
          {...{ name, label, hint, errorMessage, value, attributes }}
          rows={field.kind === 'address' ? 4 : 7}
          autocomplete={completes[field.id]}
        />
      );
    default:
      return (
        <Input
          {...{ name, label, hint, errorMessage, value, attributes }}
          {...(field.kind === 'money'
            ? { inputmode: 'decimal' as const, classes: 'govuk-input--width-5', prefix: { text: '£' } }
            : {})}
          {...(field.kind === 'number'
            ? { inputmode: 'numeric' as const, classes: 'govuk-input--width-4' }
            : {})}
          autocomplete={completes[field.id]}
        />
      );
  }
};

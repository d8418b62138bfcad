import type { VNode } from 'preact';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Radios } from '../../../ui/radios/radios.tsx';
import type { Choice } from '../calculator/choices.ts';
import type { Filled, FormFault } from '../calculator/forms.ts';

/** Everything that is wrong, above the form, each leading to its field. */
export const Faults = ({ faults }: { faults: readonly FormFault[] }): VNode | null =>
  faults.length === 0 ? null : (
    <ErrorSummary
      errorList={faults.map(({ field, sentence, part }) => ({
        text: sentence,
        href: `#${part ? `${field}-${part}` : field}`,
      }))}
    />
  );

export const faultOf = (faults: readonly FormFault[], field: string): { text: string } | undefined => {
  const fault = faults.find((one) => one.field === field);
  return fault ? { text: fault.sentence } : undefined;
};

/** One of a few, with what was chosen before. */
export const ChoiceOf = ({
  name,
  legend,
  hint,
  choices,
  value,
  faults,
}: {
  name: string;
  legend: string;
  hint?: VNode;
  choices: readonly Choice[];
  value: string;
  faults: readonly FormFault[];
}): VNode => (
  <Radios
    name={name}
    value={value}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
    hint={hint ? { text: hint } : undefined}
    errorMessage={faultOf(faults, name)}
    items={choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      ...(choice.hint ? { hint: { text: choice.hint } } : {}),
    }))}
  />
);

/** Hands on what was filled in on the pages before; `without` names the fields that stand in the form itself. */
export const Carried = ({ filled, without }: { filled: Filled; without: readonly string[] }): VNode => (
  <>
    {(['landlord', 'tenure', 'hazard', 'severity', 'repair', 'found'] as const)
      .filter((name) => filled[name] !== '' && !without.includes(name))
      .map((name) => (
        <input type="hidden" name={name} value={filled[name]} />
      ))}
    {without.includes('happened')
      ? null
      : filled.happened.map((key) => <input type="hidden" name="happened" value={key} />)}
    {without.includes('times')
      ? null
      : [...filled.times].flatMap(([key, time]) =>
          (['day', 'month', 'year', 'time'] as const)
            .filter((part) => (time[part] ?? '') !== '')
            .map((part) => <input type="hidden" name={`${key}-${part}`} value={time[part]} />),
        )}
  </>
);

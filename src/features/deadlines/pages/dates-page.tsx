import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { DateInput } from '../../../ui/date-input/date-input.tsx';
import { Input } from '../../../ui/input/input.tsx';
import type { Language } from '../../../ui/language.ts';
import { type AskedEvent, keyOf } from '../calculator/asked-event.ts';
import { findingChoices } from '../calculator/choices.ts';
import { type Filled, type FormFault, untilKey } from '../calculator/forms.ts';
import { eventsOf, type Subject } from '../calculator/subjects.ts';
import { deadlineSubjectPath } from '../paths.ts';
import { Carried, ChoiceOf, Faults, faultOf } from './form-parts.tsx';

export interface DatesPageProps {
  readonly subject: Subject;
  readonly filled: Filled;
  readonly faults: readonly FormFault[];
  readonly language: Language;
}

interface DayFieldProps {
  readonly id: string;
  readonly legend: string;
  readonly hint: string | undefined;
  readonly filled: Filled;
  readonly faults: readonly FormFault[];
}

const DayField = ({ id, legend, hint, filled, faults }: DayFieldProps): VNode => {
  const fault = faults.find(({ field }) => field === id);
  const typed = filled.times.get(id);
  return (
    <DateInput
      id={id}
      namePrefix={id}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      hint={hint ? { text: hint } : undefined}
      errorMessage={fault && fault.part !== 'time' ? faultOf(faults, id) : undefined}
      values={typed ? { day: typed.day, month: typed.month, year: typed.year } : {}}
      {...(fault?.part && fault.part !== 'time' ? { [fault.part]: { error: true } } : {})}
    />
  );
};

const TimeField = ({
  id,
  filled,
  faults,
}: {
  id: string;
  filled: Filled;
  faults: readonly FormFault[];
}): VNode => {
  const fault = faults.find(({ field, part }) => field === id && part === 'time');
  return (
    <Input
      id={`${id}-time`}
      name={`${id}-time`}
      label={{ text: 'Time of day, if you know it' }}
      hint={{ text: 'For example 9:15am. An emergency is counted in hours.' }}
      classes="govuk-input--width-5"
      value={filled.times.get(id)?.time ?? ''}
      errorMessage={fault ? { text: fault.sentence } : undefined}
    />
  );
};

const unsureWords = {
  month: 'You know only the month? Leave the day empty.',
  earliest: 'Not sure? Give the earliest day it can have been.',
  latest: 'Not sure? Give the latest day it can have been.',
} as const;

const unsureOf = ({ tells, unsure }: AskedEvent): keyof typeof unsureWords =>
  tells ? 'month' : (unsure ?? 'latest');

/** How a day is written stands once; what to do when unsure stands again where it is not as usual. */
const hintsOf = (happened: readonly AskedEvent[]): ReadonlyArray<string | undefined> => {
  const ways = happened.map(unsureOf);
  return ways.map((way, at) => {
    const form = at === 0 ? 'Day, month and year, for example 14 1 2026. ' : '';
    return way === 'latest' && ways.indexOf(way) < at ? undefined : `${form}${unsureWords[way]}`;
  });
};

const AskDay = ({
  asked,
  hint,
  filled,
  faults,
}: {
  asked: AskedEvent;
  hint: string | undefined;
  filled: Filled;
  faults: readonly FormFault[];
}): VNode => {
  const key = keyOf(asked);
  return (
    <div class="fmh-asked">
      <DayField id={key} legend={asked.label} hint={hint} filled={filled} faults={faults} />
      {asked.time ? <TimeField id={key} filled={filled} faults={faults} /> : null}
      {asked.until ? (
        <DayField id={untilKey(key)} legend={asked.until} hint={undefined} filled={filled} faults={faults} />
      ) : null}
      {asked.findings ? (
        <ChoiceOf
          name="found"
          legend="What was found?"
          choices={findingChoices}
          value={filled.found || 'not-sure'}
          faults={faults}
        />
      ) : null}
    </div>
  );
};

/** The second page of questions: the day of each thing that has happened. */
export const DatesPage = ({ subject, filled, faults, language }: DatesPageProps): VNode => {
  const happened = eventsOf(subject).filter((asked) => filled.happened.includes(keyOf(asked)));
  const hints = hintsOf(happened);
  return (
    <>
      <Faults faults={faults} />
      <h1 class="govuk-heading-xl">When was it?</h1>
      <form method="post" action={deadlineSubjectPath(language, subject.slug)} noValidate>
        <Carried filled={filled} without={['times', 'found']} />
        {happened.map((asked, index) => (
          <AskDay asked={asked} hint={hints[index]} filled={filled} faults={faults} />
        ))}
        <div class="govuk-button-group">
          <Button name="step" value="dates">
            Work out the dates
          </Button>
          <Button name="step" value="home" classes="govuk-button--secondary">
            Back
          </Button>
        </div>
      </form>
    </>
  );
};

import {
  addWorkingDays,
  type Day,
  dayAt,
  dayNumber,
  ENGLAND_HOLIDAYS,
  formatDay,
  OutsideCalendar,
} from '../../../law/index.ts';
import type { Letter, NextStep } from '../letter-kind.ts';
import { holds, type Told } from './holds.ts';
import { writtenLine } from './write.ts';
import { sentenceText } from './written.ts';

/** Something that happens, or is done, after a letter has been sent. */
export interface ComingStep {
  readonly words: string;
  /** The first working day after a limit has ended: then somebody is there to be asked what became of it. */
  readonly askOn?: Day;
  /** "Friday 4 December 2026" */
  readonly askOnWords?: string;
  /** What a calendar calls it; calendars are seen by others. */
  readonly calendar: string;
  readonly letter?: string | undefined;
  readonly guide?: string | undefined;
}

/** Beyond the bank holidays that are known, the next day. */
const workingDayAfter = (day: Day): Day => {
  try {
    return addWorkingDays(day, 1, ENGLAND_HOLIDAYS);
  } catch (fault) {
    if (fault instanceof OutsideCalendar) return dayAt(dayNumber(day) + 1);
    throw fault;
  }
};

const comingStep = (step: NextStep, letter: Letter, told: Told): ComingStep => {
  const due = step.limit === undefined ? undefined : told.facts.get(step.limit)?.due;
  const askOn = due && workingDayAfter(due);
  return {
    words: writtenLine(letter, step.say, told).map(sentenceText).join(' '),
    ...(askOn ? { askOn, askOnWords: formatDay(askOn) } : {}),
    calendar: step.calendar ?? 'Did the answer come?',
    letter: step.letter,
    guide: step.guide,
  };
};

/** What happens next, in order, for what was told. */
export const comingSteps = (letter: Letter, told: Told): readonly ComingStep[] =>
  letter.next
    .filter(({ only_if }) => !only_if || holds(only_if, told))
    .map((step) => comingStep(step, letter, told));

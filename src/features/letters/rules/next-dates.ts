import { type Day, dayAt, dayNumber, formatDay } from '../../../law/index.ts';
import type { Letter, NextStep } from '../letter-kind.ts';
import { holds, type Told } from './holds.ts';
import { writtenLine } from './write.ts';
import { sentenceText } from './written.ts';

/** Something that happens, or is done, after a letter has been sent. */
export interface ComingStep {
  readonly words: string;
  /** The day after a limit has ended, on which somebody can ask what became of it. */
  readonly askOn?: Day;
  /** "Friday 4 December 2026" */
  readonly askOnWords?: string;
  /** What a calendar calls it; calendars are seen by others. */
  readonly calendar: string;
  readonly letter?: string | undefined;
  readonly guide?: string | undefined;
}

const comingStep = (step: NextStep, letter: Letter, told: Told): ComingStep => {
  const due = step.limit === undefined ? undefined : told.facts.get(step.limit)?.due;
  const askOn = due && dayAt(dayNumber(due) + 1);
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

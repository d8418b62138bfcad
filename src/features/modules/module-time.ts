import type { Fault } from '../../adapters/content/fault.ts';
import { readingMinutes } from '../films/index.ts';
import type { Question, TrainingModule } from './kind.ts';

/** Minutes for the end of a module: the questions, and one thing to do next. */
export const endMinutes = 10;

/** Minutes in which a group arrives, before the module begins. */
export const arrivingMinutes = 15;

const wordCount = (text: string): number => text.split(/\s+/).length;

/** Minutes that it takes to read the questions with their options, and why the right ones are right. */
export const checkMinutes = (questions: readonly Question[]): number =>
  readingMinutes({
    words: questions
      .flatMap(({ ask, options }) => [
        ask,
        ...options.flatMap(({ text, right, why }) => (right ? [text, why] : [text])),
      ])
      .reduce((sum, text) => sum + wordCount(text), 0),
  });

/** Minutes of the steps and of the end that are not the minutes which the module says it takes. */
export function* timeFaults(
  { steps, minutes }: Pick<TrainingModule, 'steps' | 'minutes'>,
  path: string,
): Generator<Fault> {
  const stepMinutes = Object.values(steps).reduce((sum, step) => sum + step.minutes, 0);
  if (stepMinutes + endMinutes !== minutes)
    yield {
      path,
      line: 1,
      found: `steps of ${stepMinutes} minutes in all, in a module of ${minutes}`,
      expected: `steps of ${minutes - endMinutes} minutes in all: the last ${endMinutes} are for the questions`,
    };
}

import { type Answers, type Entry, entriesOf, optionsOf } from '../answers.ts';
import type { ListQuestion, Question } from '../question.ts';
import { holds } from './holds.ts';

/** What to say where an option that stands alone was chosen with others: only who chose knows which one is true. */
export const notAlone = (
  question: Extract<Question, { kind: 'several' }>,
  chosen: readonly string[],
): string | undefined => {
  const alone = question.options.find((option) => option.alone && chosen.includes(option.value));
  return alone && chosen.length > 1
    ? `You ticked “${alone.text}” and something else. Untick one of them.`
    : undefined;
};

/** What to say where no entry of a list is one to write about; nothing where one is, or none is needed. */
export const nothingToWrite = ({ one_must }: ListQuestion, entries: readonly Entry[]): string | undefined =>
  !one_must || entries.some((entry) => holds(one_must.be, { answers: {}, facts: new Map(), entry }))
    ? undefined
    : one_must.say;

/** What to say where a list has more entries than fit into one letter; none is cut. */
export const tooMany = ({ most }: ListQuestion, count: number): string | undefined =>
  count > most
    ? `These are ${count}. Up to ${most} fit into one letter. Write another letter for the rest.`
    : undefined;

/** What is wrong with an answer in itself, however it came there. */
export const contradictsItself = (question: Question, answers: Answers): string | undefined => {
  const answer = answers[question.id];
  if (question.kind === 'several') return notAlone(question, optionsOf(answer));
  if (question.kind !== 'list' || answer === undefined) return undefined;
  const entries = entriesOf(answer);
  return tooMany(question, entries.length) ?? nothingToWrite(question, entries);
};

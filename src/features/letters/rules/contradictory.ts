import { type Answers, type Entry, entriesOf, optionsOf, textOf } from '../answers.ts';
import type { Field, ListQuestion, Question } from '../question.ts';
import { toldDayWords } from '../told-day.ts';
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

/** What to say where something is told to have happened before what it came after; nothing where it may be right. */
const tooEarly = (
  { id, not_before }: Extract<Question | Field, { kind: 'day' }>,
  questions: ReadonlyArray<Question | Field>,
  answers: Answers | Entry,
): string | undefined => {
  const [told, earlier] = [textOf(answers[id]), textOf(answers[not_before ?? ''])];
  if (told === undefined || earlier === undefined) return undefined;
  // Of a month any day may be meant: only as much is compared as both tell.
  if (told.slice(0, earlier.length) >= earlier.slice(0, told.length)) return undefined;
  const asked = questions.find((one) => one.id === not_before)?.ask;
  return `This is before your answer to “${asked}”: ${toldDayWords(earlier)}. Check both.`;
};

/** What is wrong with an answer in itself or beside another, however it came there. */
export const contradictsItself = (
  question: Question,
  answers: Answers,
  questions: readonly Question[],
): string | undefined => {
  const answer = answers[question.id];
  if (question.kind === 'day') return tooEarly(question, questions, answers);
  if (question.kind === 'several') return notAlone(question, optionsOf(answer));
  if (question.kind !== 'list' || answer === undefined) return undefined;
  const entries = entriesOf(answer);
  for (const [at, entry] of entries.entries())
    for (const field of question.fields) {
      const early = field.kind === 'day' ? tooEarly(field, question.fields, entry) : undefined;
      if (early) return `${question.one} ${at + 1}, “${field.ask}”: ${early}`;
    }
  return tooMany(question, entries.length) ?? nothingToWrite(question, entries);
};

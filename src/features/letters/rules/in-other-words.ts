import { type Answers, type Entry, entriesOf, optionsOf, textOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import type { Letter } from '../letter-kind.ts';
import { toldDayWords } from '../told-day.ts';
import { withCapital } from './as-sentence.ts';
import { withDatedWords } from './dated-words.ts';

/** "The kitchen: damp and mould" */
const problemWords = ({ room = '', what }: Entry): string =>
  room !== '' && what ? `${room}: ${what}` : (what ?? room);

/**
 * Problems under the names by which letters ask for the same as text: points of a complaint, what it is about. Only
 * those that somebody has put into words.
 * @param more what else went wrong, each a point
 */
export const inOtherWords = (problems: readonly Entry[], more: readonly string[] = []): Answers => {
  const words = problems.filter(({ what }) => what !== undefined).map(problemWords);
  const points = [...words, ...more];
  return {
    ...(points.length > 0 ? { points: points.map((what) => ({ what })) } : {}),
    ...(words.length > 0 ? { what: words.join('\n'), about: words.join('\n') } : {}),
  };
};

/** What was chosen of a question, in the words in which the letter says it. */
const chosenWords = ({ questions }: Pick<Letter, 'questions'>, id: string, answers: Answers): string[] => {
  const question = questions.find((one) => one.id === id);
  const chosen = [textOf(answers[id]), ...optionsOf(answers[id])];
  return ((question && choicesOf(question)) ?? []).flatMap(({ value, words }) =>
    words && chosen.includes(value) ? [withCapital(words)] : [],
  );
};

/** A letter as another begins from it. */
type Earlier = Pick<Letter, 'questions' | 'to'>;

/** "I wrote to you about it on 13 November 2026", of a letter about problems that went to the landlord. */
const wroteWords = ({ to }: Earlier, answers: Answers, written: string | undefined): string[] =>
  written !== undefined && to.question === 'landlord' && entriesOf(answers.problems).length > 0
    ? [`I wrote to you about it on ${toldDayWords(written)}`]
    : [];

/**
 * What was answered to one letter and stands, also under the names by which another asks for it: a problem that was
 * reported is a point of the complaint about it, and so is what has happened since. What both ask by one name stays as
 * it is.
 * @param written the day before today on which the letter was written, if it is known
 */
export const alsoInOtherWords = (letter: Earlier, said: Answers, written?: string): Answers => {
  const dated = withDatedWords(letter, said);
  const since = ['since-then', 'worse'].flatMap((id) => chosenWords(dated, id, said));
  return {
    ...inOtherWords(entriesOf(said.problems), [...since, ...wroteWords(letter, said, written)]),
    ...said,
  };
};

/** The answers that came along, by another name than they were given: they are shown before the letter is. */
export const cameAlong = (said: Answers, taken: Answers): readonly string[] =>
  Object.keys(taken).filter((id) => said[id] === undefined);

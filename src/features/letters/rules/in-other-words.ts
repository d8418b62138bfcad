import { type Answers, type Entry, entriesOf, optionsOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import type { Asking } from '../letter-kind.ts';
import { withCapital } from './as-sentence.ts';

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

/** What was ticked to a question, in the words in which the letter says it. */
const chosenWords = ({ questions }: Pick<Asking, 'questions'>, id: string, answers: Answers): string[] => {
  const question = questions.find((one) => one.id === id);
  const chosen = optionsOf(answers[id]);
  return ((question && choicesOf(question)) ?? []).flatMap(({ value, words }) =>
    words && chosen.includes(value) ? [withCapital(words)] : [],
  );
};

/**
 * What was answered in one letter, also under the names by which another asks for it: a problem that was reported is
 * a point of the complaint about it, and so is what has happened since. What both ask by one name stays as it is.
 */
export const alsoInOtherWords = (letter: Pick<Asking, 'questions'>, answers: Answers): Answers => ({
  ...inOtherWords(entriesOf(answers.problems), chosenWords(letter, 'since-then', answers)),
  ...answers,
});

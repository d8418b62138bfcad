import { type Answers, optionsOf, textOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import type { Asking } from '../letter-kind.ts';
import type { Question } from '../question.ts';

/** What was answered to one question that another recalls. */
export interface SaidBefore {
  readonly ask: string;
  /** As it was ticked or typed, one a line. */
  readonly said: readonly string[];
}

const recalledBy = (question: Question): readonly string[] =>
  'recalls' in question ? (question.recalls ?? []) : [];

const chosenOf = (question: Question, answers: Answers) => {
  const chosen = optionsOf(answers[question.id]);
  return (choicesOf(question) ?? []).filter(({ value }) => chosen.includes(value));
};

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => line.trim() !== '');

/** What was said before a question, and is shown above it. */
export const saidBefore = (
  { questions }: Pick<Asking, 'questions'>,
  question: Question,
  answers: Answers,
): readonly SaidBefore[] =>
  recalledBy(question).flatMap((id) => {
    const earlier = questions.find((one) => one.id === id);
    if (!earlier) return [];
    const said = choicesOf(earlier)
      ? chosenOf(earlier, answers).map(({ text }) => text)
      : linesOf(textOf(answers[id]));
    return said.length > 0 ? [{ ask: earlier.ask, said }] : [];
  });

/** The letters and digits of a line alone: the same words are the same, however they were set. */
const bare = (line: string): string =>
  line
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * The answers as the letter says them: a line that only says again what was ticked or typed in a question that its own
 * question recalls stands there once.
 */
export const saidOnce = ({ questions }: Pick<Asking, 'questions'>, answers: Answers): Answers => {
  const once = { ...answers };
  for (const question of questions) {
    const typed = textOf(answers[question.id]);
    if (typed === undefined || recalledBy(question).length === 0) continue;
    const before = new Set(
      recalledBy(question)
        .flatMap((id) => {
          const earlier = questions.find((one) => one.id === id);
          const options = earlier ? chosenOf(earlier, answers) : [];
          return [
            ...options.flatMap(({ text, words = text }) => [text, words]),
            ...linesOf(textOf(answers[id])),
          ];
        })
        .map(bare),
    );
    const left = typed.split('\n').filter((line) => !before.has(bare(line)) || bare(line) === '');
    if (left.every((line) => line.trim() === '')) delete once[question.id];
    else once[question.id] = left.join('\n');
  }
  return once;
};

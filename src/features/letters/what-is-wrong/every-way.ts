import type { Answers } from '../answers.ts';
import { NOT_SURE, type Question } from '../question.ts';
import { askedQuestions } from '../rules/asked.ts';
import type { Guidance } from './guidance-kind.ts';
import { askingOf, whereId } from './questions-of.ts';

/** Rooms and things say what a letter is about, never which: one of each stands for all. */
const tried = (question: Question): ReadonlyArray<Answers[string]> => {
  switch (question.kind) {
    case 'choice':
      return [...question.options.map(({ value }) => value), ...(question.not_sure ? [NOT_SURE] : [])];
    case 'several': {
      const values = question.options.map(({ value }) => [value]);
      return question.id === whereId || question.id.startsWith('what-') ? values.slice(0, 1) : values;
    }
    case 'day':
      return ['2026-11-02'];
    default:
      return ['words'];
  }
};

/** Every combination of choices that somebody can make, each whole. */
export function* everyWay(guidance: Guidance, answers: Answers = {}): Generator<Answers> {
  const next = askedQuestions(askingOf(guidance, answers), answers).find(
    ({ id }) => answers[id] === undefined,
  );
  if (next) for (const answer of tried(next)) yield* everyWay(guidance, { ...answers, [next.id]: answer });
  else yield answers;
}

import type { Answers } from '../answers.ts';
import { valuesOf } from '../choices.ts';
import { NOT_SURE, type Question } from '../question.ts';
import { askedQuestions } from '../rules/asked.ts';
import { notAlone } from '../rules/contradictory.ts';
import type { Guidance } from './guidance-kind.ts';
import { askingOf, isThingsId, whereId } from './questions-of.ts';

/** Each of them alone, and each two that may be ticked together. */
const onesAndPairs = (question: Extract<Question, { kind: 'several' }>): ReadonlyArray<readonly string[]> => {
  const values = valuesOf(question) ?? [];
  return values
    .flatMap((one, at) => [[one], ...values.slice(at + 1).map((other) => [one, other])])
    .filter((chosen) => notAlone(question, chosen) === undefined);
};

/** Rooms and things say what a letter is about, never which: one of each stands for all. */
const tried = (question: Question): ReadonlyArray<Answers[string]> => {
  switch (question.kind) {
    case 'choice':
      return [...question.options.map(({ value }) => value), ...(question.not_sure ? [NOT_SURE] : [])];
    case 'several': {
      const ways = onesAndPairs(question);
      return question.id === whereId || isThingsId(question.id) ? ways.slice(0, 1) : ways;
    }
    case 'day':
      return ['2026-11-02'];
    default:
      return ['words'];
  }
};

/** Every way through the questions, each whole: every choice, and of several each one and each two. */
export function* everyWay(guidance: Guidance, answers: Answers = {}): Generator<Answers> {
  const next = askedQuestions(askingOf(guidance, answers), answers).find(
    ({ id }) => answers[id] === undefined,
  );
  if (next) for (const answer of tried(next)) yield* everyWay(guidance, { ...answers, [next.id]: answer });
  else yield answers;
}

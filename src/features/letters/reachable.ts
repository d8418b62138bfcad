import type { Answer, Answers } from './answers.ts';
import { choicesOf } from './choices.ts';
import type { Letter } from './letter-kind.ts';
import { NOT_SURE } from './question.ts';
import { notAlone } from './rules/contradictory.ts';
import { holds, restsOn, type Told } from './rules/holds.ts';
import type { LimitFact } from './rules/limit-facts.ts';
import type { Condition, Part, Piece } from './text/tree.ts';

/** What conditions can rest on. */
export type Conditional = Pick<Letter, 'questions' | 'limits' | 'selections'> & Partial<Pick<Letter, 'harm'>>;

/** A condition that must hold, or must not, for a text to be written. */
export interface Gate {
  readonly condition: Condition;
  readonly met: boolean;
}

/** A condition with everything that must hold for it to be asked at all. */
export interface Guarded {
  readonly condition: Condition;
  readonly gates: readonly Gate[];
  readonly list?: string;
  readonly line: number;
}

function* inPieces(pieces: readonly Piece[], at: Omit<Guarded, 'condition'>): Generator<Guarded> {
  for (const piece of pieces)
    if (piece.kind === 'if') {
      yield { ...at, condition: piece.condition };
      for (const [met, inner] of [
        [true, piece.met],
        [false, piece.unmet],
      ] as const)
        yield* inPieces(inner, { ...at, gates: [...at.gates, { condition: piece.condition, met }] });
    }
}

/** Every condition of a text, with the conditions round it. */
export function* conditionsOf(
  parts: readonly Part[],
  at: Omit<Guarded, 'condition' | 'line'> = { gates: [] },
): Generator<Guarded> {
  for (const part of parts) {
    if (part.kind === 'each') yield* conditionsOf(part.parts, { ...at, list: part.list });
    else if (part.kind === 'if') {
      const { condition, line } = part;
      yield { ...at, condition, line };
      yield* conditionsOf(part.met, { ...at, gates: [...at.gates, { condition, met: true }] });
      yield* conditionsOf(part.unmet, { ...at, gates: [...at.gates, { condition, met: false }] });
    } else yield* inPieces(part.pieces, { ...at, line: part.line });
  }
}

/** What might be answered to a question, as far as conditions can tell. */
const possible = (
  question: Letter['questions'][number],
  mentioned: readonly string[],
): ReadonlyArray<Answer | undefined> => {
  switch (question.kind) {
    case 'choice':
    case 'agreement':
    case 'owner':
      return [undefined, NOT_SURE, ...(choicesOf(question) ?? []).map(({ value }) => value)];
    case 'several': {
      const others = question.options
        .filter(({ value, alone }) => !alone && !mentioned.includes(value))
        .slice(0, 2);
      const values = [...mentioned, ...others.map(({ value }) => value)].slice(0, 10);
      return Array.from({ length: 2 ** values.length }, (_, bits) =>
        values.filter((_value, at) => (bits >> at) % 2 === 1),
      ).filter((chosen) => notAlone(question, chosen) === undefined);
    }
    case 'list':
      return [undefined, [{}], [{}, {}]];
    case 'landlord':
    case 'recipient':
      return [undefined, NOT_SURE, 'a name'];
    default:
      return [undefined, '2026-11-26'];
  }
};

const limitStates: ReadonlyArray<Pick<LimitFact, 'stands' | 'late'>> = [
  { stands: 'no', late: false },
  { stands: 'maybe', late: false },
  { stands: 'yes', late: false },
  { stands: 'yes', late: true },
];

/** More ways than this are not tried: no letter comes near. */
const mostWays = 200_000;

/** The names that conditions rest on, and those on which it depends whether these are asked. */
const closure = (names: readonly string[], letter: Conditional): string[] => {
  const all = new Set(names);
  for (const name of all) {
    const question = letter.questions.find(({ id }) => id === name);
    if (question?.only_if) for (const other of restsOn(question.only_if).names) all.add(other);
  }
  return [...all];
};

/** Whether some answers to the questions, and some day, meet all of these. */
export const isReachable = (gates: readonly Gate[], letter: Conditional): boolean => {
  const rests = gates.map(({ condition }) => restsOn(condition));
  const names = closure(
    rests.flatMap((one) => one.names),
    letter,
  );
  const limits = [...new Set(rests.flatMap((one) => one.limits))];
  const mentioned = gates.flatMap(({ condition }) =>
    condition.terms.flatMap(({ term }) => (term.kind === 'is' ? [term.option] : [])),
  );
  const questions = names.flatMap((name) => letter.questions.find(({ id }) => id === name) ?? []);
  const chosenNames = names.filter((name) => letter.selections[name] !== undefined);
  const spaces: ReadonlyArray<readonly unknown[]> = [
    ...questions.map((question) => possible(question, mentioned)),
    ...chosenNames.map(() => [undefined, [{}]]),
    ...limits.map(() => limitStates),
    [undefined, ...(letter.harm ?? [])],
    [false, true],
  ];
  if (spaces.reduce((ways, { length }) => ways * length, 1) > mostWays) return true;
  const variables = [...questions.map(({ id }) => id), ...chosenNames];
  const isMet = (chosen: readonly unknown[]): boolean => {
    const answers = Object.fromEntries(
      variables.flatMap((id, at) => (chosen[at] === undefined ? [] : [[id, chosen[at]]])),
    ) as Answers;
    const facts = new Map(limits.map((id, at) => [id, chosen[variables.length + at] as LimitFact]));
    const harm = chosen.at(-2);
    const told: Told = {
      answers,
      facts,
      blank: chosen.at(-1) === true,
      ...(typeof harm === 'string' ? { harm: { [harm]: 'yes' } } : {}),
    };
    const isAsked = questions.every(
      ({ id, only_if }) => answers[id] === undefined || !only_if || holds(only_if, told),
    );
    return isAsked && gates.every(({ condition, met }) => holds(condition, told) === met);
  };
  const tryFrom = (chosen: readonly unknown[]): boolean => {
    const space = spaces[chosen.length];
    return space ? space.some((value) => tryFrom([...chosen, value])) : isMet(chosen);
  };
  return tryFrom([]);
};

import { missed, percentSeen, type Stretch } from '../film-player/watched.ts';
import { type LearningFact, merge, moduleStep, partStep, questionStep, stretchesOf } from './facts.ts';

/** What a module asks for, in lasting names, with the places where each thing is done. */
export interface ModuleShape {
  readonly module: string;
  /** The address of its page. */
  readonly address: string;
  readonly film: {
    /** The lasting name of the film. */
    readonly step: string;
    /** Which making it has now. */
    readonly revision: string;
    /** Seconds. */
    readonly length: number;
  };
  /** In order; `place` is its anchor in the page. */
  readonly steps: ReadonlyArray<{ readonly id: string; readonly place: string; readonly title?: string }>;
  /** The address of the page with its questions. */
  readonly questionsAt: string;
  /** In order: question 1 has the anchor `question-1` there. */
  readonly questions: readonly string[];
}

/** One thing that is still to do, with its address. */
export type Left = { readonly address: string } & (
  | { readonly part: 'film'; readonly gaps: readonly Stretch[] }
  | { readonly part: 'step'; readonly number: number; readonly title: string }
  | { readonly part: 'question'; readonly number: number }
);

export interface Completion {
  /** Whole per cent: 100 exactly when nothing is left. */
  readonly percent: number;
  readonly left: readonly Left[];
  /** What came into the module after somebody had done it: theirs to do, but it takes nothing away. */
  readonly added: readonly Left[];
}

/** All names under which something of a module is kept. */
export const stepsOf = ({ module, film, steps, questions }: ModuleShape): string[] => [
  moduleStep(module),
  film.step,
  ...steps.map(({ id }) => partStep(module, id)),
  ...questions.map((id) => questionStep(module, id)),
];

/** A film counts when one making of it was watched whole, or when it was read to the end. */
const filmDone = (facts: readonly LearningFact[], film: string): boolean =>
  facts.some(
    (fact) =>
      fact.step === film &&
      (fact.kind === 'read' || (fact.kind === 'watched' && missed(fact.intervals, fact.length).length === 0)),
  );

/** Where a film goes on: the player of its page leads from there to the second. */
const placeIn = (film: string, [first]: readonly Stretch[]): string =>
  first && first[0] >= 1 ? `${film}-${Math.floor(first[0])}` : 'film';

/**
 * How far somebody is with a module, and what is left. Done is: the film watched whole or read, every step marked as
 * done, every question answered right once. What was done stays done: a module that was done once is done, and a film
 * that was whole in an earlier making counts, because its watcher learnt what it said.
 */
export const completion = (shape: ModuleShape, noted: readonly LearningFact[]): Completion => {
  const facts = merge(noted, []);
  const { module, address, film, steps, questionsAt, questions } = shape;
  const has = (step: string, kind: LearningFact['kind']): boolean =>
    facts.some((fact) => fact.step === step && fact.kind === kind);
  const seen = stretchesOf(facts, film.step, film.revision);
  const watched = filmDone(facts, film.step);
  const gaps = missed(seen, film.length);
  const open: Left[] = [
    ...(watched ? [] : [{ part: 'film' as const, address: `${address}#${placeIn(film.step, gaps)}`, gaps }]),
    ...steps.flatMap(({ id, place, title = '' }, at) =>
      has(partStep(module, id), 'done')
        ? []
        : [{ part: 'step' as const, number: at + 1, title, address: `${address}#${place}` }],
    ),
    ...questions.flatMap((id, at) =>
      has(questionStep(module, id), 'right')
        ? []
        : [{ part: 'question' as const, number: at + 1, address: `${questionsAt}#question-${at + 1}` }],
    ),
  ];
  if (open.length === 0) return { percent: 100, left: [], added: [] };
  if (has(moduleStep(module), 'done')) return { percent: 100, left: [], added: open };
  // The film has a chapter for each step, and weighs as much as all of them.
  const weight = Math.max(1, steps.length);
  const all = weight + steps.length + questions.length;
  const openParts = open.filter(({ part }) => part !== 'film').length;
  const share = watched ? 1 : Math.min(99, percentSeen(seen, film.length)) / 100;
  const done = weight * share + (steps.length + questions.length - openParts);
  return { percent: Math.min(99, Math.floor((100 * done) / all)), left: open, added: [] };
};

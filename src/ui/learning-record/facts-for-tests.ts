import fc from 'fast-check';
import type { Stretch } from '../film-player/watched.ts';
import type { ModuleShape } from './completion.ts';
import {
  type DoneFact,
  filmStep,
  type LearningFact,
  moduleStep,
  partStep,
  questionStep,
  type WatchedFact,
} from './facts.ts';

export const shape: ModuleShape = {
  module: 'first',
  address: '/training/first',
  film: { step: filmStep('first'), revision: 'abc', length: 480 },
  steps: [
    { id: 'landlord', place: 'find-out', title: 'Find out' },
    { id: 'report', place: 'report-it', title: 'Report it' },
    { id: 'complain', place: 'complain', title: 'Complain' },
  ],
  questionsAt: '/training/first/check',
  questions: ['who', 'when'],
};

const at = '2026-11-26T18:00:00.000Z';

export const watched = (intervals: readonly Stretch[], revision = 'abc', length = 480): WatchedFact => ({
  ...{ step: shape.film.step, kind: 'watched', at, revision, length, intervals },
});
export const stepDone = (id: string): DoneFact => ({ step: partStep('first', id), kind: 'done', at });
export const answered = (id: string): DoneFact => ({ step: questionStep('first', id), kind: 'right', at });
export const read: DoneFact = { step: shape.film.step, kind: 'read', at };
export const moduleDone: DoneFact = { step: moduleStep('first'), kind: 'done', at };

/** Every fact that there is to be had of the module. */
export const everything: readonly LearningFact[] = [
  watched([[0, 480]]),
  ...shape.steps.map(({ id }) => stepDone(id)),
  ...shape.questions.map(answered),
];

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 4_800 }), fc.integer({ min: 1, max: 4_800 }))
  .map(([from, long]): Stretch => [from / 10, Math.min(480, (from + long) / 10)])
  .filter(([from, to]) => to > from);

/** Any instant, some of them far in the future. */
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyFact: fc.Arbitrary<LearningFact> = fc.oneof(
  fc.record({
    step: fc.constant(shape.film.step),
    kind: fc.constant('watched' as const),
    at: instant,
    revision: fc.constantFrom('abc', 'older'),
    length: fc.constant(480),
    intervals: fc.array(stretch, { maxLength: 6 }),
  }),
  fc
    .tuple(
      fc.constantFrom(read, moduleDone, ...['landlord', 'report', 'gone'].map(stepDone), answered('who')),
      instant,
    )
    .map(([fact, when]) => ({ ...fact, at: when })),
);

/** What may stand on any device. */
export const anyFacts = fc.array(anyFact, { maxLength: 12 });

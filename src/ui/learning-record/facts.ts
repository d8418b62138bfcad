import { joined, type Stretch } from '../film-player/watched.ts';

/** The step that a film is. Such names last: a renamed page or heading never changes them. */
export const filmStep = (film: string): string => `film-${film}`;

/** A whole module. */
export const moduleStep = (module: string): string => `module-${module}`;

/** One step of a module, by its lasting name. */
export const partStep = (module: string, part: string): string => `${moduleStep(module)}/step-${part}`;

/** One question of a module, by its lasting name. */
export const questionStep = (module: string, question: string): string =>
  `${moduleStep(module)}/question-${question}`;

interface Noted {
  readonly step: string;
  /** When it was first noted: an instant in ISO 8601 by the clock of the device. */
  readonly at: string;
}

/** Stretches of one making of a film that were watched. */
export interface WatchedFact extends Noted {
  readonly kind: 'watched';
  /** Which making: a film that is made again is another one. */
  readonly revision: string;
  /** Seconds that this making takes. */
  readonly length: number;
  readonly intervals: readonly Stretch[];
}

/** A film was read in words, a step or a whole module was done, a question was answered right. */
export interface DoneFact extends Noted {
  readonly kind: 'read' | 'done' | 'right';
}

/** One thing that somebody did, in lasting names only, so that an account can take it over. */
export type LearningFact = WatchedFact | DoneFact;

/** What makes two facts the same one. */
const keyOf = (fact: LearningFact): string =>
  `${fact.step} ${fact.kind}${fact.kind === 'watched' ? ` ${fact.revision}` : ''}`;

const earlier = (one: string, other: string): string => (one < other ? one : other);

const both = (one: LearningFact, other: LearningFact): LearningFact => {
  const at = earlier(one.at, other.at);
  if (one.kind !== 'watched' || other.kind !== 'watched') return { ...one, at };
  return {
    ...one,
    at,
    length: Math.max(one.length, other.length),
    intervals: joined([...one.intervals, ...other.intervals]),
  };
};

/**
 * Everything of two records, such as those of two tabs or two devices, in one. The order and the number of times do
 * not matter, and nothing that either of them holds is lost. The earlier instant stays, so that a clock that runs
 * ahead is put right by one that does not.
 */
export const merge = (
  one: readonly LearningFact[],
  other: readonly LearningFact[],
): readonly LearningFact[] => {
  const merged = new Map<string, LearningFact>();
  for (const fact of [...one, ...other]) {
    const known = merged.get(keyOf(fact));
    merged.set(keyOf(fact), both(fact, known || fact));
  }
  return [...merged.keys()].sort().map((key) => merged.get(key) as LearningFact);
};

/** What was watched of one making of a film. */
export const stretchesOf = (
  facts: readonly LearningFact[],
  step: string,
  revision: string,
): readonly Stretch[] =>
  facts.flatMap((fact) =>
    fact.kind === 'watched' && fact.step === step && fact.revision === revision ? fact.intervals : [],
  );

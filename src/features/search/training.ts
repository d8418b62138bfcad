import type { Token } from './phrases.ts';
import type { Ranked } from './ranking.ts';
import type { SearchText } from './texts.ts';

/**
 * Whether the training itself was asked for, and not only something that is also taught: "anything" is the training as
 * such, "something" what is taught of one subject.
 */
export const asksForTraining = (question: readonly Token[]): 'anything' | 'something' | undefined => {
  const telling = question.filter(({ small, absorbed }) => !small && !absorbed);
  const training = telling.filter(({ senses }) => senses.has('training')).length;
  if (training === 0 || training * 2 < telling.length) return undefined;
  return training === telling.length ? 'anything' : 'something';
};

/** The module has its film in it, and more. */
export const modulesFirst = (judged: readonly Ranked[]): Ranked[] => {
  const best = judged.reduce(
    (most, { text, score }) => (text.kind === 'module' ? Math.max(most, score) : most),
    0,
  );
  return judged.map((one) =>
    one.text.kind === 'film' ? { ...one, score: Math.min(one.score, best * 0.99) } : one,
  );
};

/** The modules as they are taken, for whoever asks for the training as such. */
export const modulesInOrder = (texts: readonly SearchText[]): Ranked[] =>
  texts
    .filter(({ kind }) => kind === 'module')
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map((text, place) => ({ text, score: 1 - place / 100, likeness: 1 }));

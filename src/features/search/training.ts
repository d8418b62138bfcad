import type { Token } from '../words/index.ts';
import type { Ranked } from './ranked-texts.ts';
import type { TextCard } from './texts.ts';

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

/**
 * The module has its film in it, and more: no film is worth more than the best module.
 * @param judged places of the texts that are worth showing
 * @param values what each text is worth, by place; changed
 */
export const capFilms = (
  texts: readonly TextCard[],
  judged: readonly number[],
  values: Float64Array,
): void => {
  let best = 0;
  for (const at of judged) if (texts[at]?.kind === 'module') best = Math.max(best, values[at] ?? 0);
  for (const at of judged)
    if (texts[at]?.kind === 'film') values[at] = Math.min(values[at] ?? 0, best * 0.99);
};

/** The modules as they are taken, for whoever asks for the training as such. */
export const modulesInOrder = (texts: readonly TextCard[]): Ranked[] =>
  texts
    .filter(({ kind }) => kind === 'module')
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
    .map((text, place) => ({ text, score: 1 - place / 100, likeness: 1 }));

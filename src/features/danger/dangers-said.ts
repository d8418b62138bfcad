import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type Lexicon, lexiconOf, noWords, Recogniser, sentencesOf, wordsKind } from '../words/index.ts';
import { type Danger, dangerKind } from './kind.ts';

interface Listener {
  readonly lexicon: Lexicon;
  readonly recogniser: Recogniser;
}

const listeners = new WeakMap<Snapshot, Listener>();

/** Made when somebody first types something, and kept as long as the snapshot is. */
const listenerIn = (snapshot: Snapshot): Listener => {
  const before = listeners.get(snapshot);
  if (before) return before;
  const lexicon = lexiconOf(snapshot.find(wordsKind, 'words') ?? noWords);
  const items = snapshot
    .list(dangerKind)
    .flatMap(({ item }) =>
      item.in_letters ? [{ id: item.id, words: item.words, not: [...item.not, ...item.not_in_letters] }] : [],
    );
  const listener = { lexicon, recogniser: Recogniser.of(items, lexicon) };
  listeners.set(snapshot, listener);
  return listener;
};

/**
 * The dangers that somebody tells of in a letter, in the order of urgency: by the words of the lists alone, each
 * sentence by itself. Nothing of it is kept or sent anywhere.
 */
export const dangersSaid = (snapshot: Snapshot, texts: readonly string[]): readonly Danger[] => {
  const sentences = texts.flatMap(sentencesOf);
  if (sentences.length === 0) return [];
  const { lexicon, recogniser } = listenerIn(snapshot);
  const said = new Set(
    sentences.flatMap((sentence) => recogniser.recognise(lexicon.read(sentence)).map(({ id }) => id)),
  );
  return snapshot.list(dangerKind).flatMap(({ item }) => (said.has(item.id) ? [item] : []));
};

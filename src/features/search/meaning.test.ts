import { describe, expect, test } from 'vitest';
import { Lexicon } from '../words/index.ts';
import { hashOf } from './lots.ts';
import { meaningOf, pairsOf } from './meaning.ts';

const lexicon = new Lexicon({
  senses: [{ sense: 'weapon', words: ['knife'], ranks: false, absorbs: false }],
  coming: [],
  fillers: 'he has',
  glue: 'a',
  plain: '-',
});

const meaning = (line: string, byEar: boolean): number[] =>
  meaningOf({ tokens: lexicon.read(line), listed: [] }, () => true, byEar);

/** As hashes. */
const all = (...features: string[]): unknown => expect.arrayContaining(features.map(hashOf));

describe('what of a sentence tells what it is about', () => {
  test('a word that is misspelt by ear sounds like the word that was meant', () => {
    const shared = meaning('he has a nife', true).filter((feature) =>
      meaning('he has a knife', true).includes(feature),
    );
    expect(shared).toContain(hashOf('~nf'));
    expect(meaning('he has a nife', false)).not.toContain(hashOf('~nf'));
  });

  test('words with one between belong together, and by sight alone they do not', () => {
    expect(meaning('gas still leaks', true)).toContain(hashOf('ga _ leak'));
    expect(meaning('gas still leaks', false)).not.toContain(hashOf('ga _ leak'));
  });

  test('the first and the last word, senses and words side by side are told either way', () => {
    for (const byEar of [true, false])
      expect(meaning('knife attack', byEar)).toEqual(
        all('*', '§weapon', '| knife', 'knife attack', 'attack |'),
      );
  });

  test('a word counts as it was written too: what falls and what fell are not the same need', () => {
    expect(meaning('ceiling falls', false)).toEqual(all('=falls', 'fall'));
  });

  test('what the lists propose is told by the name of the list', () => {
    const listed = [{ id: 'fire', words: 1, positions: new Set([0]) }];
    expect(meaningOf({ tokens: lexicon.read('fire'), listed }, () => true, true)).toContain(
      hashOf('list fire'),
    );
  });

  test('telling words near each other are a pair in whatever order, and small words are none', () => {
    const pairs = (line: string): number[] => pairsOf(lexicon.read(line), () => true);
    expect(pairs('he has a knife still hidden')).toEqual(all('&hidden knife'));
    expect(pairs('hidden knife')).toEqual(pairs('knife hidden'));
    expect(pairs('knife one two three four hidden')).not.toContain(hashOf('&hidden knife'));
    expect(pairs('he has')).toEqual([]);
  });
});

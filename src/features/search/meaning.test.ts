import { describe, expect, test } from 'vitest';
import { Lexicon } from '../words/index.ts';
import { meaningOf, pairsOf } from './meaning.ts';

const lexicon = new Lexicon({
  senses: [{ sense: 'weapon', words: ['knife'], ranks: false, absorbs: false }],
  coming: [],
  fillers: 'he has',
  glue: 'a',
  plain: '-',
});

const meaning = (line: string, byEar: boolean): string[] => [
  ...meaningOf({ tokens: lexicon.read(line), listed: [] }, () => true, byEar).keys(),
];

describe('what of a sentence tells what it is about', () => {
  test('a word that is misspelt by ear sounds like the word that was meant', () => {
    const shared = meaning('he has a nife', true).filter((feature) =>
      meaning('he has a knife', true).includes(feature),
    );
    expect(shared).toContain('~nf');
  });

  test('words with one between belong together, and by sight alone they do not', () => {
    expect(meaning('gas still leaks', true)).toContain('ga _ leak');
    expect(meaning('gas still leaks', false).join()).not.toMatch(/_|~/);
  });

  test('the first and the last word, senses and words side by side are told either way', () => {
    for (const byEar of [true, false])
      expect(meaning('knife attack', byEar)).toEqual(
        expect.arrayContaining(['*', '§weapon', '| knife', 'knife attack', 'attack |']),
      );
  });

  test('a word counts as it was written too: what falls and what fell are not the same need', () => {
    expect(meaning('ceiling falls', false)).toEqual(expect.arrayContaining(['=falls', 'fall']));
  });

  test('telling words near each other are a pair in whatever order, and small words are none', () => {
    const pairs = (line: string): string[] => pairsOf(lexicon.read(line), () => true);
    expect(pairs('he has a knife still hidden')).toContain('&hidden knife');
    expect(pairs('hidden knife')).toEqual(pairs('knife hidden'));
    expect(pairs('knife one two three four hidden')).not.toContain('&hidden knife');
    expect(pairs('he has')).toEqual([]);
  });
});

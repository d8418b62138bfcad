import { describe, expect, test } from 'vitest';
import { Lexicon } from '../words/index.ts';
import { meaningOf } from './meaning.ts';

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
});

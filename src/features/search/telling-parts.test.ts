import { expect, test } from 'vitest';
import { lexiconOf, noWords } from '../words/index.ts';
import { tellingParts } from './telling-parts.ts';

const lexicon = lexiconOf(noWords);
const read = (line: string) => lexicon.read(line);
const ramble = (words: number): string => 'well my sister came round with the dog again '.repeat(words / 9);
const mould = 'there is black mould on the bedroom wall';
const howTelling = (part: readonly { readonly word: string }[]) =>
  part.filter(({ word }) => ['black', 'mould', 'bedroom', 'wall'].includes(word)).length / 4;
const heard = (line: string) =>
  tellingParts(read(line), howTelling)
    .map(({ word }) => word)
    .join(' ');

test('a question of usual length is taken as it is', () => {
  const tokens = read(ramble(45));
  expect(tellingParts(tokens, () => 0)).toBe(tokens);
});

test('of a long story that is taken which tells most, wherever it stands', () => {
  for (const story of [
    `${mould} ${ramble(135)}`,
    `${ramble(72)} ${mould} ${ramble(63)}`,
    `${ramble(135)} ${mould}`,
  ]) {
    expect(heard(story)).toContain(mould);
    expect(heard(story).split(' ').length).toBeLessThanOrEqual(60);
  }
});

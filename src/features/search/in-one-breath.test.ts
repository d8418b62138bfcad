import { describe, expect, test } from 'vitest';
import { Lexicon } from '../words/index.ts';
import { inOneBreath } from './in-one-breath.ts';
import type { Read } from './meaning.ts';

const lexicon = new Lexicon({ senses: [], coming: [], fillers: '', glue: '', plain: '' });
const read = (line: string, listed: string[] = []) => ({
  tokens: lexicon.read(line),
  listed: listed.map((id) => ({ id, words: 1, positions: new Set([0]) })),
});
const many = <Item>(item: Item, count: number): Item[] => Array.from({ length: count }, () => item);
const wordsIn = ({ tokens }: Read) => tokens.map(({ word }) => word).join(' ');

const calm = read('taps drip', ['flood']);
const story = read(many('and then they came again', 6).join(' '));
const examples = [
  { id: 'violence', said: many(read('he hits us', ['violence']), 200) },
  { id: 'fire', said: many(story, 200) },
];
const taught = inOneBreath(examples, [calm, story]);

describe('what is said in one breath', () => {
  test('stands before or behind something calm, and keeps what it is about', () => {
    const [violence] = taught.examples;
    expect(violence?.id).toBe('violence');
    expect([...new Set(violence?.said.map(wordsIn))].sort()).toEqual([
      'he hits us taps drip',
      'taps drip he hits us',
    ]);
  });

  test('keeps what the lists proposed for either', () => {
    for (const { listed } of taught.examples[0]?.said ?? [])
      expect(listed.map(({ id }) => id).sort()).toEqual(['flood', 'violence']);
  });

  test('is a part of all that is taught, and never a long story', () => {
    const count = taught.examples[0]?.said.length ?? 0;
    expect(count).toBeGreaterThan(30);
    expect(count).toBeLessThan(100);
    expect(taught.examples[1]?.said).toEqual([]);
  });

  test('is calm as often: two calm sentences are no danger together', () => {
    expect(taught.none).toHaveLength(taught.examples[0]?.said.length ?? 0);
    expect(new Set(taught.none.map(wordsIn))).toEqual(new Set(['taps drip taps drip']));
  });

  test('is the same at every start', () => {
    expect(inOneBreath(examples, [calm, story])).toEqual(taught);
  });

  test('is nothing where there is nothing calm to join', () => {
    expect(inOneBreath(examples, []).examples.flatMap(({ said }) => said)).toEqual([]);
  });
});

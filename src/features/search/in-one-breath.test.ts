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
const houses = Array.from({ length: 200 }, (_, at) => `house${at}`);
const wordsIn = ({ tokens }: Read) => tokens.map(({ word }) => word).join(' ');

const calm = read('taps drip', ['flood']);
const story = read(many('and then they came again', 6).join(' '));
const examples = [
  { id: 'violence', said: houses.map((house) => read(`he hits us ${house}`, ['violence'])) },
  { id: 'fire', said: many(story, 200) },
];
const calmly = (count: number) => Array.from({ length: count }, (_, at) => read(`taps drip in flat${at}`));
const taught = inOneBreath(examples, [calm, story]);

describe('what is said in one breath', () => {
  test('stands before or behind something calm, and keeps what it is about', () => {
    const [violence] = taught.examples;
    expect(violence?.id).toBe('violence');
    for (const said of violence?.said.map(wordsIn) ?? [])
      expect(said).toMatch(/^(?:he hits us house\d+ taps drip|taps drip he hits us house\d+)$/);
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

  test('is calm about as often: two calm sentences are no danger together', () => {
    const burning = [
      { id: 'fire', said: Array.from({ length: 3_000 }, (_, at) => read(`it burns in house${at}`)) },
    ];
    const { examples: urgent, none } = inOneBreath(burning, calmly(6_000));
    const count = urgent[0]?.said.length ?? 0;
    expect(none.length).toBeGreaterThan(count * 0.9);
    expect(none.length).toBeLessThan(count * 1.1);
    for (const said of none) expect(wordsIn(said)).toMatch(/^taps drip in flat\d+ taps drip in flat\d+$/);
  });

  test('stays nearly as it was when something else is taught too', () => {
    const told = ({ said }: { said: readonly Read[] } = { said: [] }) => said.map(wordsIn);
    const before = told(inOneBreath(examples, calmly(400)).examples[0]);
    const more = [{ id: 'gas', said: houses.map((house) => read(`smell gas ${house}`)) }, ...examples];
    const after = told(inOneBreath(more, calmly(420)).examples[1]);
    expect(after).toHaveLength(before.length);
    const other = after.filter((said) => !before.includes(said));
    expect(other.length).toBeLessThan(before.length * 0.25);
  });

  test('is the same at every start', () => {
    expect(inOneBreath(examples, [calm, story])).toEqual(taught);
  });

  test('is nothing where there is nothing calm to join', () => {
    expect(inOneBreath(examples, []).examples.flatMap(({ said }) => said)).toEqual([]);
  });
});

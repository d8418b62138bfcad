import { expect, test } from 'vitest';
import type { AnyKind, SourceFile } from '../../adapters/content/kind.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { elsewhereKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { wordsKind } from '../words/index.ts';
import { dangerExamplesKind } from './examples-kind.ts';

const faultsOf = (kind: AnyKind, path: string, text: string): string[] => {
  const file: SourceFile = { path, text, digest: '', bytes: text.length };
  return readPack([file], [kind], [], '2026-11-23').faults.map(({ line, found }) => `${line}: ${found}`);
};

const words = (senses: string): string => `senses:\n${senses}\nfillers: the out\nglue: the my\nplain: fine\n`;

test('a word list with senses, fillers, glue and plain words is read', () => {
  expect(faultsOf(wordsKind, 'words.yaml', words('  - { sense: damp, words: [damp, wet wall] }'))).toEqual(
    [],
  );
});

test('a right without a guide yet needs a topic that exists', () => {
  const list = `${words('  - { sense: damp, words: [damp] }')}coming:\n  - { guide: pests, topic: repairs, title: Mice, words: [mice] }\n`;
  expect(faultsOf(wordsKind, 'words.yaml', list)).toEqual([
    expect.stringContaining('the topic "repairs" of the coming guide "pests"'),
  ]);
});

test('two senses of one name are a fault', () => {
  const twice = words('  - { sense: damp, words: [damp] }\n  - { sense: damp, words: [wet] }');
  expect(faultsOf(wordsKind, 'words.yaml', twice)).toEqual([
    expect.stringContaining('a second sense "damp"'),
  ]);
});

test('a phrase of which one word is left is a fault: it would be recognised everywhere', () => {
  const broad = words('  - { sense: mine, words: [my file] }');
  expect(faultsOf(wordsKind, 'words.yaml', broad)).toEqual([
    expect.stringContaining('"my file", of which only one word counts'),
  ]);
});

test('places elsewhere need a web address, and there are entries to which pages lead', () => {
  const entry = (id: string, url = 'https://www.gov.uk/') =>
    `  - { id: ${id}, title: T, text: Why., places: [{ title: P, url: "${url}" }], words: [] }\n`;
  const faults = (...entries: string[]) =>
    faultsOf(elsewhereKind, 'elsewhere.yaml', `elsewhere:\n${entries.join('')}`);
  const needed = ['anything-else', 'private-renting', 'home-owners'].map((id) => entry(id));
  expect(faults(...needed)).toEqual([]);
  expect(faults(...needed.slice(0, 2))).toEqual(['1: no entry "home-owners"']);
  expect(faults(entry('jobs', 'gov.uk'), ...needed)).toHaveLength(1);
});

test('examples of a danger that there is not, and sentences that are calm as well, are faults', () => {
  const text = `examples:
  - danger: gas
    said: [smells of gas]
  - danger: none
    said: [smells of gas, gas bill]
`;
  const file: SourceFile = { path: 'danger-examples.yaml', text, digest: '', bytes: text.length };
  const { faults } = readPack([file], [dangerKind, dangerExamplesKind], [], '2026-11-23');
  expect(faults.map(({ found }) => found)).toEqual([
    'examples of "gas"',
    '"smells of gas" under "gas" and none',
  ]);
});

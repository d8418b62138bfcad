import { expect, test } from 'vitest';
import type { SourceFile } from '../../adapters/content/kind.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { limitKind } from '../deadlines/index.ts';
import { guideKind } from '../guides/index.ts';
import { letterKind } from '../letters/index.ts';
import { filmKind, transcriptKind } from './kinds.ts';
import { linksAtSeconds, linksKind } from './links-kind.ts';

const file = (path: string, text: string): SourceFile => ({ path, text, digest: '', bytes: text.length });
const transcript = file(
  'films/first/transcript.en.yaml',
  `transcript:
  - { at: 0, chapter: one, text: Joyce has damp walls. }
  - { at: 12.5, chapter: one, text: She counts the days. Damp walls again. }
`,
);
const faults = (links: string): string[] =>
  readPack(
    [transcript, file('films/first/links.en.yaml', `links:\n${links}`)],
    [transcriptKind, linksKind],
    ['/deadlines'],
    '2026-11-26',
  ).faults.map(({ found }) => found);

test('a link stands at the one paragraph that has its words', () => {
  expect(faults('  - { words: counts the days, to: /deadlines }')).toEqual([]);
});

test.each([
  ['words of no paragraph', '  - { words: nobody, to: /deadlines }', '"nobody" in 0 paragraphs'],
  ['a page that there is not', '  - { words: Joyce, to: /guides/nothing }', 'a link to /guides/nothing'],
  ['a page of somebody else', '  - { words: Joyce, to: "https://elsewhere.example" }', 'links.0.to'],
])('%s are refused', (_, links, found) => {
  expect(faults(links).join()).toContain(found);
});

test('every film of the pack leads on to guides at its seconds, and to limits where it speaks of them', async () => {
  const snapshot = await ownPack([guideKind, limitKind, letterKind, filmKind, transcriptKind, linksKind])(
    '2026-11-26',
  );
  const films = snapshot.list(filmKind, 'en');
  expect(films.length).toBeGreaterThan(7);
  for (const { key, item } of films) {
    const links = [...linksAtSeconds(snapshot, key, 'en').values()].flat();
    expect(links.filter(({ href }) => href.startsWith('/guides/')).length, key).toBeGreaterThan(2);
    if (item.limits.length > 0)
      expect(
        links.some(({ href }) => href.startsWith('/law/')),
        key,
      ).toBe(true);
  }
  const first = [...linksAtSeconds(snapshot, 'entry-level-skills', 'en').values()].flat();
  expect(first.map(({ href }) => href)).toContain('/letters/report-a-repair');
});

import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { plainText } from '../../../ui/prose/plain-text.ts';
import { guideKind } from '../guide-kind.ts';
import { packSnapshot } from '../pack-for-tests.ts';
import { explainer, findHardWords } from './explain.tsx';
import { glossaryKind } from './glossary-kind.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await packSnapshot('2026-11-26');
});

const pack = {
  list: () => [
    { item: { id: 'arrears', forms: ['arrears', 'rent arrears'], meaning: 'rent that you owe' } },
    { item: { id: 'mp', forms: ['MP', 'MPs'], meaning: 'somebody in Parliament' } },
  ],
} as unknown as Pick<Snapshot, 'list'>;

test('a hard word is explained where it first stands, and only there', () => {
  const explained = explainer(pack);
  expect(renderToString(<p>{explained('Your rent arrears. Arrears grow.')}</p>)).toBe(
    '<p>Your <a class="fmh-word" href="#word-arrears">rent arrears</a><span class="fmh-meaning" id="word-arrears" tabindex="-1"> (rent that you owe)</span>. Arrears grow.</p>',
  );
  expect(explained('More arrears.')).toBe('More arrears.');
});

test('only whole words count, in capitals or not', () => {
  expect(findHardWords('The mp-like camp of MPs', pack, new Set()).map(({ written }) => written)).toEqual([
    'MPs',
  ]);
});

test('every word of the glossary stands in some guide', () => {
  const met = new Set<string>();
  for (const { item } of snapshot.list(guideKind))
    for (const paragraph of plainText(item.prose)) findHardWords(paragraph, snapshot, met);
  const missing = snapshot.list(glossaryKind).flatMap(({ key }) => (met.has(key) ? [] : [key]));
  expect(missing).toEqual([]);
});

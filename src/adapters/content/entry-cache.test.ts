import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EntryCache } from './entry-cache.ts';
import type { Kind } from './kind.ts';
import { readPublished } from './read-pack.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = (text: string) => ({
  path: 'notes/one.md',
  text,
  digest: `digest of ${text}`,
  bytes: text.length,
});

const counting = () => {
  let reads = 0;
  const kind: Kind<{ text: string }> = {
    name: 'note',
    pattern: 'notes/<slug>.md',
    read: ({ text }, context) => {
      reads += 1;
      if (text === 'wrong') context.fault(1, 'wrong', 'right');
      return [{ key: 'one', item: { text }, line: 1 }];
    },
  };
  return { kind, reads: () => reads };
};

test('after a start nothing is read again that has not changed, and what has changed is', async () => {
  const place = join(folder, 'kept.json');
  const { kind, reads } = counting();
  const first = await EntryCache.open(place, 'build 1');
  readPublished([file('a')], [kind], first);
  await first.keepOnly([file('a')]);

  const second = await EntryCache.open(place, 'build 1');
  expect(readPublished([file('a')], [kind], second).pack.find(kind, 'one')).toEqual({ text: 'a' });
  expect(reads()).toBe(1);
  expect(readPublished([file('b')], [kind], second).pack.find(kind, 'one')).toEqual({ text: 'b' });
  expect(reads()).toBe(2);
});

test('what came with the build is known as long as nothing else is, but not to another build', async () => {
  const [shipped, place] = [join(folder, 'shipped.json'), join(folder, 'own.json')];
  const { kind, reads } = counting();
  const first = await EntryCache.open(shipped, 'build 1');
  readPublished([file('a')], [kind], first);
  await first.keepOnly([file('a')]);

  const second = await EntryCache.open(place, 'build 1', shipped);
  expect(second.knows([file('a')])).toBe(true);
  readPublished([file('a'), file('b')], [kind], second);
  await second.keepOnly([file('a'), file('b')]);
  expect((await EntryCache.open(place, 'build 1')).knows([file('a'), file('b')])).toBe(true);
  expect(reads()).toBe(2);

  const other = await EntryCache.open(join(folder, 'other.json'), 'build 2', shipped);
  expect(other.knows([file('a')])).toBe(false);
});

test('what is kept does not hold the text that it was read of', async () => {
  const cache = await EntryCache.open(join(folder, 'pieces.json'), 'build 1');
  const { kind } = counting();
  const { pack } = readPublished([file('a')], [kind], cache);
  expect(pack.list(kind)).toEqual(cache.find(file('a')));
  expect(pack.list(kind)[0]).toBe(cache.find(file('a'))?.[0]);
});

test('another build reads everything again', async () => {
  const place = join(folder, 'build.json');
  const { kind, reads } = counting();
  const first = await EntryCache.open(place, 'build 1');
  readPublished([file('a')], [kind], first);
  await first.keepOnly([file('a')]);
  readPublished([file('a')], [kind], await EntryCache.open(place, 'build 2'));
  expect(reads()).toBe(2);
});

test('a file with a fault is not kept, so that its fault is told again', async () => {
  const { kind } = counting();
  const cache = await EntryCache.open(join(folder, 'fault.json'), 'build 1');
  for (const _ of [1, 2]) expect(readPublished([file('wrong')], [kind], cache).faults).toHaveLength(1);
});

test('half a cache is none', async () => {
  const place = join(folder, 'half.json');
  await writeFile(place, '{"build":"build 1","entries":{"no');
  const { kind, reads } = counting();
  readPublished([file('a')], [kind], await EntryCache.open(place, 'build 1'));
  expect(reads()).toBe(1);
});

test('what another process has read meanwhile is taken up, and nothing is lost by it', async () => {
  const place = join(folder, 'two.json');
  const { kind, reads } = counting();
  const web = await EntryCache.open(place, 'build 1');
  const prepare = await EntryCache.open(place, 'build 1');
  expect(prepare.knows([file('a')])).toBe(false);
  readPublished([file('a')], [kind], prepare);
  await prepare.keepOnly([file('a')]);

  readPublished([file('b')], [kind], web);
  expect(reads()).toBe(2);
  await web.catchUp();
  expect(web.knows([file('a'), file('b')])).toBe(true);
  readPublished([file('a')], [kind], web);
  readPublished([file('b')], [kind], web);
  expect(reads()).toBe(2);
});

test.each([
  ['a day', { on: Temporal.PlainDate.from('2026-11-27') }],
  ['a Map in a list', [new Map()]],
  ['no number', Number.NaN],
])('%s would not come back as it was, so the file is read each time', async (_what, item) => {
  const kind: Kind<unknown> = {
    name: 'note',
    pattern: 'notes/<slug>.md',
    read: () => [{ key: 'one', item, line: 1 }],
  };
  const cache = await EntryCache.open(join(folder, 'not-plain.json'), 'build 1');
  readPublished([file('a')], [kind], cache);
  expect(cache.knows([file('a')])).toBe(false);
});

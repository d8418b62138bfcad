import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteMapOf } from '../bench/addresses.ts';
import { features } from '../src/app/features.ts';
import { type ImportedPack, importedPack, type RunningCopy, runningCopy } from '../test/site-scene.ts';
import { ask } from './ask.ts';
import { doorsOf, knownWords, pageDoors } from './doors.ts';
import { fuzz } from './fuzz.ts';
import { faultsOf, marker, runningAddress } from './promises.ts';
import { walkForms } from './walk.ts';

const doors = doorsOf(features);

/** One page with each sort of form, the longest ways first: what was opened last is walked first. `npm run attack` walks all. */
const pagesWithForms = [
  ...['/letters/see-your-records', '/letters/report-a-repair'],
  ...['/deadlines/hazard', '/deadlines/complaint', '/training/entry-level-skills/check'],
  ...['/search', '/ar/search', '/guides/noise', '/guides/pack', '/this-phone', '/law/foi'],
];

/** Whom this process has spoken to over the network; the site runs in it. */
const spokenTo = new Set<string>();
subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket };
  socket.on('lookup', (_error, _address, _family, host) => spokenTo.add(String(host)));
  socket.on('connect', () => spokenTo.add(socket.remoteAddress ?? 'a socket in the file system'));
});

let pack: ImportedPack;
let copy: RunningCopy;
let addresses: readonly string[];
let words: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  pack = await importedPack();
  copy = await runningCopy(pack);
  // The first question waits for the index.
  await fetch(`${copy.origin}/search?q=damp`);
  addresses = await siteMapOf(copy.origin);
  words = knownWords(doors, addresses);
}, 180_000);
afterAll(async () => {
  await copy.close();
  await pack.drop();
});

test('the real words of the pack stand in the doors that are knocked at', () => {
  for (const name of ['guide', 'topic', 'module', 'film', 'letter', 'limit'])
    expect([name, (words.get(name) ?? []).length > 0]).toEqual([name, true]);
});

test('what is asked after the question mark never becomes a part of the page', async () => {
  const faults: string[] = [];
  for (const { address, query } of pageDoors(doors, words))
    for (const hostile of [marker, runningAddress]) {
      const search = [...query, 'utm'].map((name) => `${name}=${encodeURIComponent(hostile)}`).join('&');
      const told = await ask(copy.origin, { method: 'GET', address: `${address}?${search}` });
      for (const fault of faultsOf(told)) faults.push(`${address} (${query}): ${fault}`);
    }
  expect(faults).toEqual([]);
}, 120_000);

describe('every form', () => {
  test('gives back what was typed as words, and leads nowhere else', async () => {
    const { faults, sent, fields } = await walkForms(copy.origin, pagesWithForms, 300);
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(150);
    expect(fields.size).toBeGreaterThan(60);
    expect(await fuzz(copy.origin, doors, { words, fields }, { runs: 400 })).toBe(400);
  }, 240_000);
});

test('whatever was asked, the site asked nobody else', () => {
  expect(
    [...spokenTo].filter((who) => !/^(127\.0\.0\.1|::1|localhost|a socket in the file system)$/.test(who)),
  ).toEqual([]);
  expect(spokenTo.size).toBeGreaterThan(0);
});

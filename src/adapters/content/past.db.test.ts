import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byStaff, contentScene, kinds, note, noteKind } from '../../../test/content-scene.ts';
import { Busy } from '../work-in-hand.ts';
import { Past } from './past.ts';
import type { Snapshot } from './snapshot.ts';

const scene = contentScene();
const path = 'notes/one.en.md';

/** Publishes a text as if it had been published at this instant. */
const publishedAt = (instant: string, title: string) =>
  scene().publish(byStaff(path, note(title), new Date(instant)));

const titleOn = async (past: Past, day: string) => (await past.on(day))?.find(noteKind, 'one')?.title;

test('a day shows what stood at its end in London, and the texts switch by that day', async () => {
  await publishedAt('2026-06-01T10:00:00Z', 'First');
  // 23:30 in London on 3 June is 22:30 UTC; half past midnight on the 4th is 23:30 UTC.
  await publishedAt('2026-06-03T22:30:00Z', 'Late on the third');
  await publishedAt('2026-06-03T23:30:00Z', 'Early on the fourth');
  const past = new Past({ database: scene().database, kinds });
  expect(await titleOn(past, '2026-06-01')).toBe('First');
  expect(await titleOn(past, '2026-06-02')).toBe('First');
  expect(await titleOn(past, '2026-06-03')).toBe('Late on the third');
  expect(await titleOn(past, '2026-06-04')).toBe('Early on the fourth');
  expect((await past.on('2026-06-03'))?.day).toBe('2026-06-03');
});

test('before the first text there was no library', async () => {
  const past = new Past({ database: scene().database, kinds });
  expect(await past.on('2026-05-31')).toBeUndefined();
  await publishedAt('2026-06-01T10:00:00Z', 'First');
  const later = new Past({ database: scene().database, kinds });
  expect(await later.on('2026-05-31')).toBeUndefined();
  expect(await titleOn(later, '2026-06-01')).toBe('First');
});

test('many days asked at once are read one after the other, and each is right', async () => {
  await publishedAt('2026-06-01T10:00:00Z', 'First');
  await publishedAt('2026-06-10T10:00:00Z', 'Second');
  const past = new Past({ database: scene().database, kinds });
  const days = Array.from({ length: 20 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`);
  const titles = await Promise.all(days.map((day) => titleOn(past, day)));
  expect(titles).toEqual(days.map((day) => (day < '2026-06-10' ? 'First' : 'Second')));
});

test('the four days that were read last are kept as they are; any other is read anew', async () => {
  await publishedAt('2026-06-01T10:00:00Z', 'First');
  const day = fc.integer({ min: 1, max: 7 }).map((number) => `2026-06-0${number}`);
  await fc.assert(
    fc.asyncProperty(fc.array(day, { maxLength: 20 }), async (asked) => {
      const past = new Past({ database: scene().database, kinds });
      const given = new Set<Snapshot | undefined>();
      let kept: ReadonlyArray<readonly [string, Snapshot | undefined]> = [];
      for (const one of asked) {
        const snapshot = await past.on(one);
        expect(snapshot?.day).toBe(one);
        const before = kept.find(([known]) => known === one);
        if (before) expect(snapshot).toBe(before[1]);
        else {
          expect(given.has(snapshot)).toBe(false);
          kept = [...kept, [one, snapshot] as const].slice(-4);
        }
        given.add(snapshot);
      }
    }),
    { numRuns: 20 },
  );
});

test('whoever is told to come again takes the place of no day, and is given the day later', async () => {
  await publishedAt('2026-06-01T10:00:00Z', 'First');
  const past = new Past({ database: scene().database, kinds });
  const kept = ['2026-06-01', '2026-06-02', '2026-06-03'];
  const before = await Promise.all(kept.map((day) => past.on(day)));
  const many = Array.from({ length: 30 }, (_, index) => `2026-07-${String(index + 1).padStart(2, '0')}`);
  // One is read and twenty wait: nine are refused, and then one more comes in their place.
  const answers = await Promise.allSettled(many.map((day) => past.on(day)));
  const refused = many.filter((_, index) => answers[index]?.status === 'rejected');
  expect(refused).toEqual(many.slice(21));
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Busy);
  expect((await past.on(refused[0] ?? ''))?.day).toBe(refused[0]);
  expect(before.map((snapshot) => snapshot?.day)).toEqual(kept);
});

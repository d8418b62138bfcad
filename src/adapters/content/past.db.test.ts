import { expect, test } from 'vitest';
import { byStaff, contentScene, kinds, note, noteKind } from '../../../test/content-scene.ts';
import { Past } from './past.ts';

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

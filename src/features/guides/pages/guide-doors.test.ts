import { expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Guide } from '../guide-kind.ts';
import { guideDoors } from './guide-doors.ts';

const guide = {
  letters: [],
  modules: [
    { module: 'first', chapter: 'one' },
    { module: 'second', chapter: 'two' },
  ],
} as unknown as Guide;

/** A snapshot in which these modules are not open yet. */
const withClosed = (...modules: string[]) =>
  ({
    titleAt: (address: string) => `Title of ${address}`,
    closedAt: (address: string) =>
      modules.some((module) => address === `/training/${module}`) ? { title: 'T' } : undefined,
  }) as unknown as Snapshot;

const learn = (snapshot: Snapshot) =>
  guideDoors(guide, () => '', false, snapshot).find(({ kind }) => kind === 'learn')?.href;

test('the door to the film leads to the first module that is open, and to the training where none is', () => {
  expect(learn(withClosed())).toBe('/training/first#chapter-one');
  expect(learn(withClosed('first'))).toBe('/training/second#chapter-two');
  expect(learn(withClosed('first', 'second'))).toBe('/training');
});

test('the first door leads to every letter of the guide by name, and to its own words where it has none', () => {
  const doing = (letters: string[]) =>
    guideDoors({ ...guide, letters } as Guide, () => 'steps', false, withClosed()).find(
      ({ kind }) => kind === 'do',
    );
  const door = doing(['report-a-repair', 'chase-a-report']);
  expect(door?.href).toBe('/letters/report-a-repair');
  expect(door?.text).toContain('Title of /letters/report-a-repair.');
  expect(door?.more).toEqual([
    { title: 'Title of /letters/chase-a-report', href: '/letters/chase-a-report' },
  ]);
  expect(doing([])?.href).toBe('#steps');
});

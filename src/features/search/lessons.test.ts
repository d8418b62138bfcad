import { expect, test } from 'vitest';
import { FeatureTable } from './feature-table.ts';
import { allFeatures, lessonsOf } from './lessons.ts';

const said = (owner: number, ...features: number[]) => ({ owner, features, weight: 1 });
const sayings = [said(0, 50, 7, 50), said(1), said(1, 9, 7)];

test('everything that stands in any saying is gathered, as often as it stands there', () => {
  expect([...allFeatures(sayings)]).toEqual([50, 7, 50, 9, 7]);
});

test('sayings stand one after the other, as numbers of the table', () => {
  const table = FeatureTable.of(allFeatures(sayings));
  const { starts, places, longest } = lessonsOf(sayings, table, false);
  expect([...starts]).toEqual([0, 3, 3, 5]);
  expect([...places].map((place) => table.tables.keys[place])).toEqual([50, 7, 50, 9, 7]);
  expect(longest).toBe(3);
});

test('what stands twice in a saying counts once where that is wanted', () => {
  const table = FeatureTable.of(allFeatures(sayings));
  expect([...lessonsOf(sayings, table, true).starts]).toEqual([0, 2, 2, 4]);
});

test('what the table has not is left out', () => {
  const table = FeatureTable.of(allFeatures(sayings), 2);
  const { starts, places } = lessonsOf(sayings, table, false);
  expect([...starts]).toEqual([0, 3, 3, 4]);
  expect([...places].map((place) => table.tables.keys[place])).toEqual([50, 7, 50, 7]);
});

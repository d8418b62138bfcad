import { beforeAll, describe, expect, test } from 'vitest';
import { realLibrary } from '../../../../test/real-pack.ts';
import type { SearchLibrary } from '../library.ts';

let library: SearchLibrary;
beforeAll(async () => {
  library = await realLibrary();
}, 60_000);

const dangers = (question: string): string[] => library.search(question, 5).dangers.map(({ id }) => id);

describe('what is asked in Polish', () => {
  test.each(['nie działa winda', 'nie ma ciepłej wody', 'nie działa prysznic', 'nie ma ogrzewania'])(
    '"%s" tells of no danger, whatever English it sounds like',
    (question) => {
      expect(dangers(question)).toEqual([]);
    },
  );

  test.each([
    ['nie mam ogrzewania a mam małe dziecko', 'no-heat'],
    ['zimno w domu niemowlę', 'no-heat'],
    ['sąsiad mi grozi', 'violence'],
    ['boję się sąsiada', 'violence'],
  ])('"%s" tells of danger: %s', (question, danger) => {
    expect(dangers(question)).toContain(danger);
  });

  test('a court letter leads to eviction', () => {
    expect(library.search('dostałam list z sądu', 5).results[0]?.slug).toBe('eviction');
  });

  test('who rents privately is told who helps', () => {
    const { covered, elsewhere, results } = library.search('właściciel prywatny każe mi się wyprowadzić', 5);
    expect(covered).toBe(false);
    expect(elsewhere.map(({ id }) => id)).toEqual(['private-renting']);
    expect(results).toEqual([]);
  });
});

test.each([
  "my son can't breathe because of the mould",
  'child struggles to breathe mould',
  'asthma attack mould',
])('"%s" is danger, whatever it comes from', (question) => {
  expect(dangers(question)).toContain('breathing');
});

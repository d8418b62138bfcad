import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { landlordKind } from './kind.ts';
import { landlordNamed, landlordsLike } from './names.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await ownPack([landlordKind])('2026-11-26');
});

const like = (typed: string): string[] => landlordsLike(snapshot, typed).map(({ name }) => name);

describe('the list of landlords', () => {
  test('has the landlords that the Regulator lists, councils and housing associations', () => {
    const all = snapshot.list(landlordKind).map(({ item }) => item);
    expect(all).toHaveLength(363);
    expect(all.filter(({ type }) => type === 'council')).toHaveLength(160);
  });

  test.each([
    ['clarion', 'Clarion Housing Group Limited'],
    ['Clarrion Housing', 'Clarion Housing Group Limited'],
    ['L&Q', 'London & Quadrant Housing Trust'],
    ['l & q', 'London & Quadrant Housing Trust'],
    ['SNG', 'Sovereign Network Group'],
    ['A2 Dominion', 'A2Dominion Housing Group Limited'],
    ['hackney council', 'London Borough of Hackney'],
    ['Homes Group', 'Home Group Limited'],
    ['Peobody', 'Peabody Trust'],
    ['guinness trust', 'The Guinness Partnership Limited'],
    ['noting hill', 'Notting Hill Genesis'],
    ['birmingham', 'Birmingham City Council'],
  ])('finds what was meant by %j', (typed, name) => {
    expect(like(typed)[0]).toBe(name);
  });

  test.each([
    'my landlord',
    'the council',
    'Housing Association Ltd',
    'Example Homes',
    '',
    '  ',
    '?!',
    'Other Homes',
    'ব',
    '😀',
  ])('offers nothing for %j', (typed) => {
    expect(like(typed)).toEqual([]);
    expect(landlordNamed(snapshot, typed)).toBeUndefined();
  });

  test('knows a name in other letters, with "Limited" and "The" or without', () => {
    expect(landlordNamed(snapshot, 'leeds city council')?.type).toBe('council');
    expect(landlordNamed(snapshot, 'Guinness  Partnership')?.type).toBe('housing-association');
    expect(landlordNamed(snapshot, 'Leeds')).toBeUndefined();
  });

  test('names every landlord of the list by its own name, and nearest to itself', () => {
    for (const { item } of snapshot.list(landlordKind)) {
      expect(landlordNamed(snapshot, item.name)?.code).toBe(item.code);
      expect(like(item.name)[0]).toBe(item.name);
    }
  });

  test('offers few, whatever is typed, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        expect(like(typed).length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

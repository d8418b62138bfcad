import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  test('counts letters changed, left out, put in and swapped', () => {
    expect(editDistance('damp', 'damp', 2)).toBe(0);
    expect(editDistance('smel', 'smell', 2)).toBe(1);
    expect(editDistance('electirc', 'electric', 2)).toBe(1);
    expect(editDistance('noisey', 'noisy', 2)).toBe(1);
    expect(editDistance('mold', 'mould', 2)).toBe(1);
  });

  test('says limit + 1 for anything farther', () => {
    expect(editDistance('gas', 'boiler', 2)).toBe(3);
    expect(editDistance('aaaa', 'bbbb', 1)).toBe(2);
  });
});

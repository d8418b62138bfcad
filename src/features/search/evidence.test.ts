import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Evidence, learnEvidence } from './evidence.ts';
import { hashOf } from './lots.ts';

const said = (owner: number, line: string, weight = 1) => ({
  owner,
  features: line.split(' ').map(hashOf),
  weight,
});
const sayings = [
  said(0, 'black mould wall'),
  said(0, 'wet wall'),
  said(1, 'music night wall'),
  said(1, 'drums night'),
  said(2, 'wall', 0.1),
];
const evidence = new Evidence(learnEvidence(sayings, 3));
const asked = (line: string) => line.split(' ').map(hashOf);
const chances = (line: string) => [...(evidence.chances(asked(line)) ?? [])];

test('what was said of one alone speaks for it, and louder than what is said of all', () => {
  const [mould = 0, music = 0] = chances('mould wall');
  expect(mould).toBeGreaterThan(0.6);
  expect(music).toBeLessThan(mould / 3);
});

test('a word that was never said speaks for nobody', () => {
  expect(evidence.chances(asked('helicopter'))).toBeUndefined();
  expect(chances('helicopter night')).toEqual(chances('night'));
});

test('a word that is said of hundreds tells none of them from another', () => {
  const many = Array.from({ length: 300 }, (_, owner) => said(owner, `everywhere own${owner}`));
  const taught = new Evidence(learnEvidence(many, 300));
  expect(Math.max(...(taught.chances(asked('everywhere')) ?? []))).toBeCloseTo(1 / 300);
  const own = [...(taught.chances(asked('everywhere own7')) ?? [])];
  expect(own.indexOf(Math.max(...own))).toBe(7);
});

test('the same sayings teach the same', () => {
  const again = new Evidence(learnEvidence(sayings, 3));
  expect([...(again.chances(asked('wet night')) ?? [])]).toEqual(chances('wet night'));
});

test('chances lie between 0 and 1 and make up 1, whatever is asked', () => {
  const word = fc.constantFrom('black', 'mould', 'wall', 'wet', 'music', 'night', 'drums', 'other');
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
      const found = [...(evidence.chances(words.map(hashOf)) ?? [1])];
      for (const chance of found) expect(chance).toBeGreaterThanOrEqual(0);
      expect(found.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kinship } from './kinship.ts';
import { learnKinship } from './learn-kinship.ts';
import { hashOf } from './lots.ts';

const said = (owner: number, line: string) => ({ owner, features: line.split(' ').map(hashOf), weight: 1 });
const often = (times: number, ...sayings: ReturnType<typeof said>[]) =>
  Array.from({ length: times }, () => sayings).flat();
const sayings = [
  ...often(60, said(0, 'he hit me'), said(0, 'he punched me'), said(0, 'she hit us')),
  ...often(60, said(1, 'tap drips here'), said(1, 'pipe drips here'), said(1, 'tap leaks')),
  ...often(3, said(0, 'he walloped us')),
];
const kinship = new Kinship(learnKinship(sayings, 2));
const chances = (line: string) => [...kinship.chances(line.split(' ').map(hashOf))];

test('what is said of one thing speaks for it', () => {
  expect(chances('he hit us')[0]).toBeGreaterThan(0.9);
  expect(chances('pipe leaks')[1]).toBeGreaterThan(0.9);
});

test('a word that is seldom said is known by the company it keeps', () => {
  expect(chances('she walloped me')[0]).toBeGreaterThan(0.9);
});

test('a word that was said too seldom, or never, says nothing', () => {
  const rare = new Kinship(learnKinship([...sayings, said(1, 'helicopter')], 2));
  expect([...rare.chances([hashOf('helicopter')])]).toEqual([...rare.chances([hashOf('submarine')])]);
});

test('the same sayings teach the same', () => {
  const again = new Kinship(learnKinship(sayings, 2));
  expect([...again.chances(['he', 'tap'].map(hashOf))]).toEqual(chances('he tap'));
});

test('chances lie between 0 and 1 and make up 1, whatever is asked', () => {
  const word = fc.constantFrom('he', 'hit', 'me', 'tap', 'drips', 'pipe', 'walloped', 'other');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const found = [...kinship.chances(words.map(hashOf))];
      for (const chance of found) expect(chance).toBeGreaterThanOrEqual(0);
      expect(found.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    }),
  );
});

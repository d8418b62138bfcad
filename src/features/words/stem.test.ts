import { expect, test } from 'vitest';
import { stemOf } from './stem.ts';

test('the forms of a word share one stem', () => {
  for (const forms of [
    ['repair', 'repairs', 'repaired', 'repairing'],
    ['leak', 'leaks', 'leaking', 'leaked'],
    ['complaint', 'complaints'],
    ['eviction', 'evictions'],
    ['neighbour', 'neighbours'],
    ['rely', 'relies', 'relied'],
    ['drip', 'dripping', 'dripped'],
    ['organisation', 'organization', 'organise'],
  ])
    expect(new Set(forms.map(stemOf)).size, forms.join(', ')).toBe(1);
});

test('stems follow the published examples of the algorithm', () => {
  const examples = {
    caresses: 'caress',
    ponies: 'poni',
    agreed: 'agre',
    plastered: 'plaster',
    motoring: 'motor',
    sing: 'sing',
    conflated: 'conflat',
    hopping: 'hop',
    filing: 'file',
    happy: 'happi',
    sky: 'sky',
    relational: 'relat',
    triplicate: 'triplic',
    hopeful: 'hope',
    goodness: 'good',
    adjustable: 'adjust',
    adoption: 'adopt',
    probate: 'probat',
    controll: 'control',
  };
  for (const [word, stem] of Object.entries(examples)) expect(stemOf(word), word).toBe(stem);
});

test('words that differ in meaning keep different stems', () => {
  expect(stemOf('noise')).not.toBe(stemOf('notice'));
  expect(stemOf('gas')).not.toBe(stemOf('game'));
});

test('words of other scripts and very short words stay as they are', () => {
  expect(stemOf('مساعدة')).toBe('مساعدة');
  expect(stemOf('co')).toBe('co');
});

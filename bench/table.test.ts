import { expect, test } from 'vitest';
import { atLeast, atMost, printTable } from './table.ts';

test('a figure on its budget meets it', () => {
  expect(atMost(14, 14).met).toBe(true);
  expect(atMost(14.01, 14).met).toBe(false);
  expect(atLeast(0.85, 0.85).met).toBe(true);
  expect(atLeast(0.849, 0.85).met).toBe(false);
});

test('a table has its figures to the right and its verdicts beside them', () => {
  const text = printTable({
    title: 'Weights',
    head: ['page', 'KB'],
    rows: [
      { cells: ['/', '9.5'], verdict: atMost(9.5, 14) },
      { cells: ['/guides/noise', '14.2'], verdict: atMost(14.2, 14) },
      { cells: ['bare', '1.0'] },
    ],
    notes: ['With headers.'],
  });
  expect(text.split('\n')).toEqual([
    'Weights',
    '',
    'page             KB  budget',
    '----------------------------------------',
    '/               9.5  at most 14  met',
    '/guides/noise  14.2  at most 14  NOT MET',
    'bare            1.0',
    '* With headers.',
    '',
  ]);
});

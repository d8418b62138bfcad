import { expect, test } from 'vitest';
import { atLeast, atMost, hasHeld, isSo, printOutcome, told } from './outcome.ts';

test('a fault has held when everything that had to be so was so', () => {
  const checks = [
    told('answers', 12_345),
    atMost('errors', 0, 0),
    atLeast('rounds', 3, 3),
    isSo('ready', true),
  ];
  expect(hasHeld({ fault: 'kills', did: '', checks })).toBe(true);
  expect(hasHeld({ fault: 'kills', did: '', checks: [...checks, atMost('lost', 1, 0)] })).toBe(false);
});

test('it is printed as a plain table', () => {
  const checks = [told('answers', 12_345), atMost('broken', 2, 0), atMost('back after', 1.25, 30, ' s')];
  expect(printOutcome({ fault: 'kills', did: 'One process was killed.', checks })).toBe(
    [
      'kills: NOT HELD',
      'One process was killed.',
      '',
      '  answers     12,345',
      '  broken           2  none          NOT HELD',
      '  back after   1.3 s  at most 30 s  held',
      '',
    ].join('\n'),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

test('laws are tried with a chance that is known, and the same each time', () => {
  expect(fc.readConfigureGlobal().seed).toBeTypeOf('number');
  const draw = () => fc.sample(fc.integer(), 20);
  expect(draw()).toEqual(draw());
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actOf, type KeyPlace } from './keys.ts';

const places: readonly KeyPlace[] = ['field', 'control', 'film', 'words'];
const keys = [...'kjlcmf<>0123456789 KJLCMF', 'ArrowLeft', 'ArrowRight'];
const key = fc.oneof(fc.constantFrom(...keys), fc.string());

describe('a key', () => {
  test.each([
    ['k', ['play']],
    ['K', ['play']],
    ['j', ['move', -10]],
    ['l', ['move', 10]],
    ['ArrowLeft', ['move', -5]],
    ['ArrowRight', ['move', 5]],
    ['c', ['captions']],
    ['m', ['sound']],
    ['f', ['full']],
    ['<', ['speed', -1]],
    ['>', ['speed', 1]],
    ['0', ['chapter', 0]],
    ['7', ['chapter', 7]],
  ])('%s does %o', (pressed, act) => {
    expect(actOf({ key: pressed }, 'words')).toEqual(act);
  });

  test('with Ctrl, Alt or Meta is never ours', () => {
    const held = fc.constantFrom('ctrlKey', 'altKey', 'metaKey');
    fc.assert(
      fc.property(key, held, fc.constantFrom(...places), (pressed, modifier, place) => {
        expect(actOf({ key: pressed, [modifier]: true }, place)).toBeUndefined();
      }),
    );
  });

  test('in a field is never ours', () => {
    fc.assert(fc.property(key, (pressed) => actOf({ key: pressed }, 'field') === undefined));
  });

  test.each(['Tab', 'Escape', 'Enter', 'ArrowUp', 'ArrowDown', 'constructor', 'toString', ''])(
    '"%s" goes on to the browser everywhere, so that nobody is trapped',
    (pressed) => {
      for (const place of places) expect(actOf({ key: pressed }, place)).toBeUndefined();
    },
  );
});

test('the space bar presses what has the focus, and plays where there is nothing to press', () => {
  expect(places.map((place) => actOf({ key: ' ' }, place))).toEqual([
    undefined,
    undefined,
    undefined,
    ['play'],
  ]);
});

test('arrows on the film belong to the slider that the browser has in it', () => {
  expect(actOf({ key: 'ArrowLeft' }, 'film')).toBeUndefined();
  expect(actOf({ key: 'ArrowLeft' }, 'control')).toEqual(['move', -5]);
});

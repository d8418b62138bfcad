import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allWaysToSay, faultOfPattern, waysToSay } from './example-ways.ts';

const option = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
const options = fc.uniqueArray(option, { minLength: 2, maxLength: 9 });
const choices = fc.array(options, { minLength: 1, maxLength: 6 });
const patternOf = (lists: readonly string[][]) => lists.map((list) => `{${list.join('|')}}`).join(', ');

describe('ways to say one thing', () => {
  test('are made from every choice of a pattern', () => {
    expect(waysToSay('my {mum|nan} is {ill|cold|old}')).toEqual([
      'my mum is ill',
      'my nan is cold',
      'my mum is old',
      'my nan is ill',
    ]);
  });

  test('leave no space where nothing was chosen', () => {
    expect(waysToSay('help {|me} {|now}')).toContain('help');
  });

  test('say every option, each time the same', () => {
    fc.assert(
      fc.property(choices, (lists) => {
        const said = waysToSay(patternOf(lists));
        for (const [at, list] of lists.entries())
          for (const one of list) expect(said.map((line) => line.split(', ')[at])).toContain(one);
        expect(waysToSay(patternOf(lists))).toEqual(said);
      }),
    );
  });

  test('are at most twice as many as the longest choice has options', () => {
    fc.assert(
      fc.property(choices, (lists) => {
        const said = waysToSay(patternOf(lists));
        expect(said.length).toBeLessThanOrEqual(2 * Math.max(...lists.map((list) => list.length)));
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });

  test('are refused where a pattern cannot be read', () => {
    expect(faultOfPattern('my {mum|nan} fell')).toBeUndefined();
    expect(faultOfPattern('my {mum|nan fell')).toMatch(/without the other/);
    expect(faultOfPattern('my mum fell')).toMatch(/nothing to choose/);
    expect(faultOfPattern('my {mum} fell')).toMatch(/a choice of one/);
  });
});

describe('all ways to say one thing', () => {
  test('are every option beside every other', () => {
    expect(allWaysToSay('{a|b} {c|d}')).toEqual(['a c', 'a d', 'b c', 'b d']);
    expect(allWaysToSay('no  choice')).toEqual(['no choice']);
  });

  test('are as many as the lengths of the choices say, and hold all that is said of a few', () => {
    const few = fc.array(options, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(few, (lists) => {
        const all = allWaysToSay(patternOf(lists));
        expect(all).toHaveLength(lists.reduce((product, list) => product * list.length, 1));
        for (const said of waysToSay(patternOf(lists))) expect(all).toContain(said);
      }),
    );
  });
});

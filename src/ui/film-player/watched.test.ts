import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, missed, percentSeen, type Stretch, Watching } from './watched.ts';

const length = 480;
const stretch = fc
  .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }))
  .map(([one, other]): Stretch => [Math.min(one, other), Math.max(one, other)]);
const stretches = fc.array(stretch, { maxLength: 20 });

/** Plays from one second to another, with a report four times a second. */
const play = (
  watching: Watching,
  { from, to, speed = 1, clock = 0 }: Record<string, number> & { from: number; to: number },
) => {
  watching.breaks();
  for (let at = from; at <= to; at += speed / 4) watching.runs(at, clock + (at - from) / speed, speed);
  watching.runs(to, clock + (to - from) / speed, speed);
  watching.breaks();
};

describe('what was seen', () => {
  test('counts once, however often and in whatever order it was seen', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 19 }), (some, turn) => {
        const other = [...some.slice(turn), ...some, ...some.slice(0, turn)];
        expect(joined(other)).toEqual(joined(some));
        expect(joined(joined(some))).toEqual(joined(some));
      }),
    );
  });

  test('and what was missed make up the whole film', () => {
    fc.assert(
      fc.property(stretches, (some) => {
        const all = joined([...some, ...missed(some, length)]);
        expect(percentSeen(all, length)).toBe(100);
      }),
    );
  });

  test('is 100 per cent exactly when nothing was missed, and never grows smaller', () => {
    fc.assert(
      fc.property(stretches, stretch, (some, more) => {
        const before = percentSeen(some, length);
        const after = percentSeen([...some, more], length);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(before === 100).toBe(missed(some, length).length === 0);
        expect(Number.isInteger(before)).toBe(true);
      }),
    );
  });

  test('on two devices is the same whichever is added to the other', () => {
    fc.assert(
      fc.property(stretches, stretches, (one, other) => {
        expect(joined([...one, ...other])).toEqual(joined([...other, ...one]));
      }),
    );
  });

  test('of a film without a length is nothing, and no strange number', () => {
    for (const strange of [0, Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      const percent = percentSeen([[0, 10]], strange);
      expect(Number.isInteger(percent)).toBe(true);
    }
  });
});

describe('somebody who watches', () => {
  test('from beginning to end has seen everything, at every speed', () => {
    for (const speed of [0.75, 1, 1.25, 1.5, 2]) {
      const watching = new Watching();
      play(watching, { from: 0, to: length, speed });
      expect(percentSeen(watching.stretches, length)).toBe(100);
    }
  });

  test('and jumps has not seen what lies between, even when nobody reports the jump', () => {
    const watching = new Watching();
    for (let at = 0; at <= 10; at += 0.25) watching.runs(at, at);
    for (let at = 400; at <= 410; at += 0.25) watching.runs(at, at - 389.75);
    expect(missed(watching.stretches, length)).toEqual([
      [10, 400],
      [410, 480],
    ]);
  });

  test('in a tab that sleeps and reports once a minute has seen what ran meanwhile', () => {
    const watching = new Watching();
    for (let at = 0; at <= length; at += 60) watching.runs(at, at);
    expect(percentSeen(watching.stretches, length)).toBe(100);
  });

  test('and stops while the clock goes on has not seen what comes next', () => {
    const watching = new Watching();
    play(watching, { from: 0, to: 20 });
    watching.runs(300, 1_000);
    expect(missed(watching.stretches, length)).toEqual([[20, length]]);
  });

  test('goes on from what an earlier day has seen', () => {
    const watching = new Watching([[0, 240]]);
    play(watching, { from: 240, to: length });
    expect(percentSeen(watching.stretches, length)).toBe(100);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentSeen, Watching } from '../film-player/watched.ts';
import { merge, stretchesOf } from './facts.ts';
import { anyFacts, shape, stepDone, watched } from './facts-for-tests.ts';

const seconds = (facts: Parameters<typeof stretchesOf>[0]): Set<number> => {
  const held = new Set<number>();
  for (const [from, to] of stretchesOf(facts, shape.film.step, 'abc'))
    for (let at = Math.ceil(from * 10); at < to * 10; at += 1) held.add(at);
  return held;
};

describe('two records in one', () => {
  test('are the same in whatever order they come', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        expect(merge(one, other)).toEqual(merge(other, one));
      }),
    );
  });

  test('are the same in whatever order three of them are brought together', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyFacts, (one, two, three) => {
        expect(merge(merge(one, two), three)).toEqual(merge(one, merge(two, three)));
      }),
    );
  });

  test('change nothing when they come again', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const merged = merge(one, other);
        expect(merge(merged, merged)).toEqual(merged);
        expect(merge(merged, one)).toEqual(merged);
      }),
    );
  });

  test('lose no step, no question and no tenth of a second', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const merged = merge(one, other);
        for (const { step, kind } of [...one, ...other])
          expect(merged.some((fact) => fact.step === step && fact.kind === kind)).toBe(true);
        expect(seconds(merged)).toEqual(new Set([...seconds(one), ...seconds(other)]));
      }),
    );
  });

  test('keep the earlier instant, so that a clock that runs ahead is put right', () => {
    const late = { ...stepDone('report'), at: '2090-01-01T00:00:00.000Z' };
    expect(merge([late], [stepDone('report')])).toEqual([stepDone('report')]);
  });
});

test('two tabs that play different parts make up the whole film', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 479 }), (cut) => {
      const tabs = [
        [0, cut],
        [cut, 480],
      ].map(([from = 0, to = 0]) => {
        const watching = new Watching();
        for (let at = from; at <= to; at += 0.5) watching.runs(at, at - from);
        watching.runs(to, to - from);
        return [watched(watching.stretches)];
      });
      const merged = merge(tabs[0] ?? [], tabs[1] ?? []);
      expect(percentSeen(stretchesOf(merged, shape.film.step, 'abc'), 480)).toBe(100);
    }),
  );
});

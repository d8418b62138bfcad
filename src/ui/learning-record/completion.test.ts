import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Watching } from '../film-player/watched.ts';
import { completion, type ModuleShape, stepsOf } from './completion.ts';
import { merge } from './facts.ts';
import {
  answered,
  anyFacts,
  everything,
  moduleDone,
  read,
  shape,
  stepDone,
  watched,
} from './facts-for-tests.ts';

const percentOf = (facts: Parameters<typeof completion>[1], of: ModuleShape = shape) =>
  completion(of, facts).percent;

describe('a module', () => {
  test('that nobody began is at 0, and names everything', () => {
    const { percent, left } = completion(shape, []);
    expect(percent).toBe(0);
    expect(left).toEqual([
      { part: 'film', address: '/training/first#film', gaps: [[0, 480]] },
      { part: 'step', number: 1, title: 'Find out', address: '/training/first#find-out' },
      { part: 'step', number: 2, title: 'Report it', address: '/training/first#report-it' },
      { part: 'step', number: 3, title: 'Complain', address: '/training/first#complain' },
      { part: 'question', number: 1, address: '/training/first/check#question-1' },
      { part: 'question', number: 2, address: '/training/first/check#question-2' },
    ]);
  });

  test('is done when its film was watched whole, each step done and each question right', () => {
    expect(completion(shape, everything)).toEqual({ percent: 100, left: [], added: [] });
  });

  test('is done when its film was read instead', () => {
    expect(percentOf([read, ...everything.filter(({ kind }) => kind !== 'watched')])).toBe(100);
  });

  test('names the stretches of its film that are left, with the address of the second where they begin', () => {
    const facts = everything.filter(({ kind }) => kind !== 'watched');
    const { percent, left } = completion(shape, [
      ...facts,
      watched([
        [0, 190],
        [240, 480],
      ]),
    ]);
    expect(percent).toBeLessThan(100);
    expect(left).toEqual([{ part: 'film', address: '/training/first#film-first-190', gaps: [[190, 240]] }]);
  });

  test.each(everything.map((fact) => [fact.step, fact] as const))('is not done without %s', (_, without) => {
    const { percent, left } = completion(
      shape,
      everything.filter((fact) => fact !== without),
    );
    expect(percent).toBeLessThan(100);
    expect(left).toHaveLength(1);
  });

  test('is at whole per cent, never over 100, and at 100 exactly when nothing is left', () => {
    const anyShape = fc.record({
      length: fc.constantFrom(0, 1, 480, 481.3),
      steps: fc.subarray([...shape.steps]),
      questions: fc.subarray([...shape.questions]),
    });
    fc.assert(
      fc.property(anyShape, anyFacts, ({ length, steps, questions }, facts) => {
        const { percent, left } = completion(
          { ...shape, film: { ...shape.film, length }, steps, questions },
          facts,
        );
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent === 100).toBe(left.length === 0);
        expect(percent).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('never goes back by what another device adds', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        expect(percentOf(merge(one, other))).toBeGreaterThanOrEqual(percentOf(one));
      }),
    );
  });

  test('takes facts from the future and from the past alike', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const now = facts.map((fact) => ({ ...fact, at: '2026-11-26T18:00:00.000Z' }));
        expect(completion(shape, facts)).toEqual(completion(shape, now));
      }),
    );
  });
});

describe('a film is not done', () => {
  /** Plays at a speed with a report each quarter of a second, asleep for a while, and jumps once. */
  const played = ({ to, speed, skipFrom, skip, asleep }: Record<string, number>) => {
    const watching = new Watching();
    let clock = 0;
    let at = 0;
    while (at < (to ?? 0)) {
      const jumps = at >= (skipFrom ?? 0) && at - (speed ?? 1) < (skipFrom ?? 0) && (skip ?? 0) > 0;
      if (jumps) watching.breaks();
      watching.runs(at, clock, speed);
      const sleeps = at > 100 && at < 101 ? (asleep ?? 0) : 0;
      clock += 0.25 + sleeps;
      at += (0.25 + sleeps) * (speed ?? 1) + (jumps ? (skip ?? 0) : 0);
      if (jumps) watching.breaks();
    }
    watching.runs(Math.min(at, 480), clock, speed);
    return watching.stretches;
  };
  const rest = everything.filter(({ kind }) => kind !== 'watched');

  test('by skipping any two seconds or more, at any speed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0.75, 1, 1.25, 1.5),
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 2, max: 70 }),
        (speed, skipFrom, skip) => {
          const stretches = played({ to: 480, speed, skipFrom, skip: skip + 1, asleep: 0 });
          expect(percentOf([...rest, watched(stretches)])).toBeLessThan(100);
        },
      ),
    );
  });

  test('and is done by playing all of it, at any speed, with a tab that sleeps', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.75, 1, 1.25, 1.5), fc.integer({ min: 0, max: 60 }), (speed, asleep) => {
        const stretches = played({ to: 480, speed, skipFrom: -1, skip: 0, asleep });
        expect(percentOf([...rest, watched(stretches)])).toBe(100);
      }),
    );
  });

  test('by playing half of it twice', () => {
    expect(percentOf([...rest, watched([[0, 240]]), watched([[0, 240]])])).toBeLessThan(100);
  });
});

describe('a module that was changed', () => {
  const renamed = {
    ...shape,
    steps: shape.steps.map((step) => ({ ...step, place: 'other', title: 'Other' })),
  };
  const longer = { ...shape, steps: [...shape.steps, { id: 'new', place: 'new', title: 'New' }] };

  test('keeps its ticks when steps get other headings', () => {
    expect(percentOf(everything, renamed)).toBe(100);
  });

  test('counts a step that is gone against nobody', () => {
    const shorter = { ...shape, steps: shape.steps.slice(1), questions: ['when'] };
    expect(percentOf(everything, shorter)).toBe(100);
    expect(percentOf([stepDone('gone'), answered('gone')], shorter)).toBe(0);
  });

  test('stays done for those who did it, and names what is new', () => {
    const { percent, left, added } = completion(longer, [...everything, moduleDone]);
    expect(percent).toBe(100);
    expect(left).toEqual([]);
    expect(added).toEqual([{ part: 'step', number: 4, title: 'New', address: '/training/first#new' }]);
  });

  test('names a new step as left for those who are on their way', () => {
    expect(completion(longer, everything).left).toHaveLength(1);
  });

  test('counts an earlier making of its film that was watched whole, and no half of one', () => {
    const rest = everything.filter(({ kind }) => kind !== 'watched');
    expect(percentOf([...rest, watched([[0, 300]], 'older', 300)])).toBe(100);
    const { left } = completion(shape, [...rest, watched([[0, 150]], 'older', 300)]);
    expect(left).toMatchObject([{ gaps: [[0, 480]] }]);
  });

  test('never takes a tick away by being edited', () => {
    fc.assert(
      fc.property(fc.subarray([...shape.steps]), fc.subarray([...shape.questions]), (steps, questions) => {
        expect(percentOf(everything, { ...shape, steps, questions })).toBe(100);
      }),
    );
  });
});

test('everything that is kept of a module is named once', () => {
  expect(new Set(stepsOf(shape))).toEqual(new Set([...everything, moduleDone].map(({ step }) => step)));
});

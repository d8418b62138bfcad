import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Busy, WorkInHand } from './work-in-hand.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('never more than so many run, never more than so many wait, and the rest is told at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (atOnce, waiting, works) => {
        const hand = new WorkInHand({ atOnce, waiting });
        const ends: Array<() => void> = [];
        const order: number[] = [];
        let [running, most] = [0, 0];
        const asked = works.map((succeeds, at) =>
          hand.run(async () => {
            order.push(at);
            running += 1;
            most = Math.max(most, running);
            await new Promise<void>((resolve) => ends.push(resolve));
            running -= 1;
            if (!succeeds) throw new Error('it broke');
            return at;
          }),
        );
        const settled = Promise.allSettled(asked);
        for (let turn = 0; turn <= works.length; turn += 1) {
          await tick();
          ends.shift()?.();
        }
        const results = await settled;
        const refused = results.filter((one) => one.status === 'rejected' && one.reason instanceof Busy);
        expect(most).toBeLessThanOrEqual(atOnce);
        expect(refused).toHaveLength(Math.max(0, works.length - atOnce - waiting));
        expect(order).toEqual([...order].sort((one, other) => one - other));
        // Work that broke frees its place too.
        expect(await hand.run(() => 'done')).toBe('done');
      },
    ),
    { numRuns: 60 },
  );
});

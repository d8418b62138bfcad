import { Busy, WorkInHand, type WorkLimits } from '../adapters/work-in-hand.ts';
import type { OwnAnswer } from '../features/feature.ts';
import { busyPage } from './error-pages.tsx';

export interface Post {
  /** Where it was sent, and where the same can be sent again; nothing for programs, which send again by themselves. */
  readonly address?: string;
  readonly body: unknown;
}

/** Works out the answer to a post in its turn. Where too many are in hand, what was sent is handed back. */
export type HandlePost = (answer: () => OwnAnswer | Promise<OwnAnswer>, post: Post) => Promise<OwnAnswer>;

/** Most answers take a millisecond; those that wait for the database or for the printer are the ones that pile up. */
const usual: WorkLimits = { atOnce: 100, waiting: 200 };

/** What was sent, as the hidden fields that send it again. */
const fieldsOf = (body: unknown): Array<readonly [string, string]> =>
  body === null || typeof body !== 'object'
    ? []
    : Object.entries(body).flatMap(([name, value]) =>
        [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
      );

/**
 * One bound for every form of this process.
 * @throws {Busy} of programs, to whom nothing need be handed back
 */
export const postsInHand = (limits: WorkLimits = usual): HandlePost => {
  const hand = new WorkInHand(limits);
  return async (answer, { address, body }) => {
    try {
      return await hand.run(answer);
    } catch (error) {
      if (!(error instanceof Busy) || address === undefined) throw error;
      return { type: 'page', status: 503, page: busyPage(address, fieldsOf(body)) };
    }
  };
};

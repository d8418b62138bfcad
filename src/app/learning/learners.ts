import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Feature, Learning } from '../../features/feature.ts';
import { type LearnElsewhere, Learner, type LearnerParts } from './learner.ts';

/** Learns on the thread that answers: for tests, and where nobody else is to be kept waiting. */
export const learnHere: LearnElsewhere = async (learning, snapshot) => learning.learn(snapshot);

/** What all rooms learn. */
export class Learners {
  readonly #learners: ReadonlyMap<Learning<unknown>, Learner<unknown>>;

  constructor(features: readonly Feature[], parts: LearnerParts) {
    this.#learners = new Map(
      features
        .flatMap(({ learnings = [] }) => learnings)
        .map((learning) => [learning, new Learner(learning, parts)]),
    );
  }

  /** How many are older than the content. */
  get behind(): number {
    return [...this.#learners.values()].filter(({ isBehind }) => isBehind).length;
  }

  follow(snapshot: Snapshot): void {
    for (const learner of this.#learners.values()) learner.follow(snapshot);
  }

  /** See `House.learned`. */
  async current<Learned>(learning: Learning<Learned>): Promise<Learned> {
    const learner = this.#learners.get(learning);
    if (!learner)
      throw new Error(`"${learning.name}" is learned by no room; name it in the room's feature.ts.`);
    return (await learner.current()) as Learned;
  }

  close(): void {
    for (const learner of this.#learners.values()) learner.close();
  }
}

import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Guide } from './guide-kind.ts';
import { type Topic, topicKind } from './topic-kind.ts';

/** A topic with its guides. */
export interface Shelf {
  readonly topic: Topic;
  readonly guides: readonly Guide[];
}

/** These guides on their shelves, in the order of the topics. */
export const onShelves = (guides: readonly Guide[], snapshot: Snapshot): Shelf[] =>
  snapshot.list(topicKind).map(({ item: topic }) => ({
    topic,
    guides: guides.filter((guide) => guide.topic === topic.slug),
  }));

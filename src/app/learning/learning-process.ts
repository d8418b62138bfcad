import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { EntryCache } from '../../adapters/content/entry-cache.ts';
import { standingSnapshot } from '../../adapters/content/snapshot.ts';
import { openDatabase, openPool } from '../../adapters/database.ts';
import { features, kinds } from '../features.ts';
import { type LearningOrder, lengthOf, outdated } from './learning-order.ts';

/** A database that says nothing for so long is given up, in milliseconds. */
const answerWithin = 30_000;

/** What was learned; nothing where it is outdated. */
const learn = async (order: LearningOrder): Promise<Uint8Array | undefined> => {
  const learning = features
    .flatMap(({ learnings = [] }) => learnings)
    .find(({ name }) => name === order.name);
  if (!learning) throw new Error(`there is nothing to learn that is called "${order.name}"`);
  const pool = openPool(order.databaseUrl, () => {}, { size: 1, answerWithin });
  const snapshot = await EntryCache.open(...order.entries)
    .then((cache) => standingSnapshot(openDatabase(pool), kinds, new Date(order.instant), cache))
    .finally(() => pool.end());
  return snapshot.identity === order.identity ? learning.learn(snapshot) : undefined;
};

const order = JSON.parse(await text(process.stdin)) as LearningOrder;
try {
  // Whoever waits for a page goes first.
  if (!order.isFirst) setPriority(10);
  const learned = await learn(order);
  if (learned) {
    process.stdout.write(lengthOf(learned));
    process.stdout.write(learned);
  } else process.exitCode = outdated;
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

import { setTimeout as wait } from 'node:timers/promises';
import { atLeast, atMost, type Outcome, told } from '../outcome.ts';
import { databaseOf, editionShown, publishEdition } from '../publisher.ts';
import { startReaders } from '../readers.ts';
import { startSite, until } from '../site.ts';

/** Asked so often on connections of their own, both processes have almost surely answered. */
const askings = 12;

const allShow = async (url: string, number: number): Promise<boolean> => {
  for (let asking = 0; asking < askings; asking += 1) if ((await editionShown(url)) !== number) return false;
  return true;
};

/** Publishes a guide again and again while it is read. */
export const tryPublishing = async (rounds: number): Promise<Outcome> => {
  const site = await startSite({ WEB_PROCESSES: '2' });
  const database = await databaseOf(site);
  const readers = startReaders(site.url, { connections: 8, pause: 10 });
  let shown = 0;
  let slowest = 0;
  for (let number = 1; number <= rounds; number += 1) {
    await publishEdition(database, number);
    const took = await until(() => allShow(site.url, number), 20_000);
    if (took === undefined) break;
    shown += 1;
    slowest = Math.max(slowest, took / 1_000);
    await wait(500);
  }
  const met = await readers.stop();
  await site.stop();
  return {
    fault: 'publishing',
    did: `A guide was published ${rounds} times under load, with its edition in two places of the page; two web processes.`,
    checks: [
      atLeast('editions that every process showed', shown, rounds),
      atMost('slowest edition', slowest, 15, ' s'),
      told('pages answered', met.answered),
      told('editions that readers saw', met.editions.size),
      atMost('pages of two editions', met.mixed, 0),
      atMost('requests that failed', met.refused + met.broken + met.wrong, 0),
      atMost('told to try again (503)', met.shed, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
    ],
  };
};

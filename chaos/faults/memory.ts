import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf } from '../../bench/processes.ts';
import { atMost, type Outcome, told } from '../outcome.ts';
import { databaseOf, publishEdition } from '../publisher.ts';
import { startReaders } from '../readers.ts';
import { startSite } from '../site.ts';
import { startWriter } from '../writer.ts';

const everySeconds = 5;
const warmUp = 30_000;
/** What the third part may have more than the first: the heap breathes by about this much. */
const breath = 25;

interface Sample {
  /** Megabytes of RSS. */
  readonly memory: number;
  /** Open descriptors: sockets, files, pipes. */
  readonly handles: number;
}

const sample = async (pid: number): Promise<Sample> => ({
  memory: (await memoryOf(pid)).rss / 2 ** 20,
  handles: (await readdir(`/proc/${pid}/fd`)).length,
});

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** Reads, searches, writes and publishes for some minutes, and watches what one web process holds. */
export const tryMemory = async (minutes: number): Promise<Outcome> => {
  const site = await startSite();
  const database = await databaseOf(site);
  const [pid] = await site.webs();
  if (pid === undefined) throw new Error('no web process runs that could be watched.');
  const readers = startReaders(site.url, { connections: 32, pause: 0 });
  const writer = startWriter(site.url, 5);
  const samples: Sample[] = [];
  let editions = 0;
  // The first half minute fills the stores of pages and searches, and the heap.
  await wait(warmUp);
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; await wait(everySeconds * 1_000)) {
    samples.push(await sample(pid));
    if (samples.length % 6 === 0) {
      editions += 1;
      await publishEdition(database, editions);
    }
  }
  const met = await readers.stop();
  const written = await writer.stop();
  const same = (await site.webs())[0] === pid;
  await site.stop();
  const third = Math.max(1, Math.floor(samples.length / 3));
  const [begin, end] = [samples.slice(0, third), samples.slice(-third)];
  const of = (part: readonly Sample[], what: keyof Sample): number => mean(part.map((one) => one[what]));
  const requests = met.answered + 2 * written.accepted.length;
  return {
    fault: 'memory',
    did: `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of reading, searching, writing letters and publishing, as fast as it goes, on one web process.`,
    checks: [
      told('requests answered', requests),
      told('requests a second', requests / (minutes * 60 + warmUp / 1_000)),
      told('editions published meanwhile', editions),
      told('memory in the first third', `${of(begin, 'memory').toFixed(0)} MB`),
      atMost('memory in the last third', of(end, 'memory'), of(begin, 'memory') + breath, ' MB'),
      told('handles in the first third', of(begin, 'handles')),
      atMost('handles in the last third', of(end, 'handles'), of(begin, 'handles') + 5),
      atMost('requests that failed', met.refused + met.broken + met.wrong, 0),
      told('told to try again (503)', met.shed),
      atMost('restarts', same ? 0 : 1, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
    ],
  };
};

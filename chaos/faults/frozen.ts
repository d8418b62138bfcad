import { setTimeout as wait } from 'node:timers/promises';
import { beforeLeaving } from '../../bench/leaving.ts';
import { processTree } from '../../bench/processes.ts';
import { atMost, isSo, type Outcome, told } from '../outcome.ts';
import { startReaders } from '../readers.ts';
import { kill, startSite, until } from '../site.ts';
import { countLost, startWriter } from '../writer.ts';

const seconds = 25;

/** A database that neither answers nor goes away, as when its machine has lost its network. */
export const tryFrozen = async (): Promise<Outcome> => {
  const site = await startSite({ WEB_PROCESSES: '2' });
  const readers = startReaders(site.url, { connections: 8, pause: 20 });
  const writer = startWriter(site.url);
  await wait(2_000);
  const postmaster = await site.postmaster();
  if (postmaster === undefined) throw new Error('no database of its own runs that could be stopped.');
  const processes = (await processTree(postmaster)).map(({ pid }) => pid);
  // Stopped in its tracks it would outlive the programme.
  const goOn = beforeLeaving(async () => kill('database', processes, 'SIGCONT'));
  kill('database', processes, 'SIGSTOP');
  await wait(seconds * 1_000);
  await goOn();
  const back = await until(() => site.isWhole(), 60_000);
  const before = writer.written.accepted.length;
  const taken = await until(() => writer.written.accepted.length > before, 30_000);
  const written = await writer.stop();
  const met = await readers.stop();
  const lost = await countLost(site.url, written);
  const log = await site.log();
  await site.stop();
  return {
    fault: 'frozen',
    did: `The database was stopped in its tracks for ${seconds} seconds (SIGSTOP) under load, and went on.`,
    checks: [
      told('pages answered', met.answered),
      atMost('requests that failed', met.refused + met.broken + met.wrong, 0),
      told('told to try again (503)', met.shed),
      atMost('slowest answer to who writes', written.longest / 1_000, 22, ' s'),
      atMost('letters answered otherwise than accepted or 503', written.wrong.length + written.unknown, 0),
      isSo('all as before without a restart', back !== undefined && !/is started again/.test(log)),
      isSo('letters are accepted again', taken !== undefined),
      atMost('accepted answers lost', lost, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
      ...written.wrong.slice(0, 3).map((fault) => told('a writer met', fault)),
    ],
  };
};

import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from '../chance.ts';
import { atLeast, atMost, type Outcome, told } from '../outcome.ts';
import { startReaders } from '../readers.ts';
import { kill, type Site, startSite, until } from '../site.ts';
import { countLost, startWriter } from '../writer.ts';

const connections = 8;
const webProcesses = 2;
/** So long is waited for a return before the rounds are ended, in milliseconds; a busy machine needs some of it. */
const longestReturn = 180_000;
const kinds = ['web', 'worker', 'database'] as const;
type Kind = (typeof kinds)[number];
const names = { web: 'web process', worker: 'worker', database: 'database' } as const;

const numbersOf = async (site: Site, kind: Kind): Promise<number[]> => {
  if (kind === 'web') return site.webs();
  if (kind === 'worker') return site.workers();
  const postmaster = await site.postmaster();
  return postmaster === undefined ? [] : [postmaster];
};

const isWhole = async (site: Site, killed: number): Promise<boolean> => {
  const [webs, workers, postmaster] = [await site.webs(), await site.workers(), await site.postmaster()];
  const all = [...webs, ...workers, postmaster];
  return (
    webs.length === webProcesses &&
    workers.length === 1 &&
    postmaster !== undefined &&
    !all.includes(killed) &&
    (await site.isWhole())
  );
};

/** Kills a process of the programme at a random moment, waits until all is whole again, and does so so many times. */
export const tryKills = async (rounds: number, seed: number): Promise<Outcome> => {
  const chance = new Chance(seed);
  const site = await startSite({ WEB_PROCESSES: String(webProcesses) });
  const readers = startReaders(site.url, { connections, pause: 15 });
  const writer = startWriter(site.url);
  const killed: Record<Kind, number> = { web: 0, worker: 0, database: 0 };
  let slowest = 0;
  let whole = 0;
  for (let round = 0; round < rounds; round += 1) {
    await wait(chance.below(2_000));
    const kind = chance.pick(kinds);
    const pid = chance.pick(await numbersOf(site, kind));
    kill(names[kind], [pid], 'SIGKILL');
    killed[kind] += 1;
    const took = await until(() => isWhole(site, pid), longestReturn);
    if (took === undefined) break;
    whole += 1;
    slowest = Math.max(slowest, took / 1_000);
  }
  const written = await writer.stop();
  const met = await readers.stop();
  const lost = await countLost(site.url, written);
  await site.stop();
  return {
    fault: 'kills',
    did: `SIGKILL at random moments under load (${connections} readers, one writer of letters): ${killed.web} × web process of ${webProcesses}, ${killed.worker} × worker, ${killed.database} × database. Seed ${seed}.`,
    checks: [
      atLeast('rounds after which all was whole again', whole, rounds),
      told('slowest return', `${slowest.toFixed(1)} s`),
      told('pages answered', met.answered),
      told('asked again by the browser itself', met.askedAgain),
      atMost('connections refused', met.refused, 0),
      atMost('broken under the reader, at most what was under way', met.broken, killed.web * connections),
      atMost('wrong answers', met.wrong, 0),
      told('told to try again (503)', met.shed),
      told('slowest page', `${Math.round(met.longest)} ms`),
      told('letters accepted', written.accepted.length),
      told('letters told to try again (503)', written.told),
      told('letters whose connection broke', written.unknown),
      atMost('letters answered otherwise', written.wrong.length, 0),
      atMost('accepted answers lost', lost, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
      ...written.wrong.slice(0, 3).map((fault) => told('a writer met', fault)),
    ],
  };
};

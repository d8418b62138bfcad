import { setTimeout as wait } from 'node:timers/promises';
import { beforeLeaving } from '../../bench/leaving.ts';
import { askOnce } from '../../bench/wire.ts';
import { atLeast, atMost, isSo, type Outcome, told } from '../outcome.ts';
import { startReaders } from '../readers.ts';
import { startSite, until } from '../site.ts';

const seconds = 15;

/** Far more costly questions than can be answered, beside people who read pages. */
export const tryFlood = async (): Promise<Outcome> => {
  const site = await startSite();
  const readers = startReaders(site.url, { connections: 8, pause: 20, searching: false });
  let over = false;
  const flood = { answered: 0, shed: 0, other: 0 };
  const asker = async (number: number): Promise<void> => {
    for (let asked = 0; !over; asked += 1) {
      const address = `/search?q=${'mould damp wall repair heating '.repeat(8)}${number}+${asked}`;
      const answer = await askOnce(site.url + encodeURI(address)).catch(() => undefined);
      if (answer?.status === 200) flood.answered += 1;
      else if (answer?.status === 503 && answer.headers['retry-after']) flood.shed += 1;
      else flood.other += 1;
    }
  };
  const all = Promise.all(Array.from({ length: 300 }, (_, number) => asker(number)));
  const endFlood = beforeLeaving(() => {
    over = true;
    return all;
  });
  let watched = 0;
  let watchedLate = 0;
  for (const until_ = Date.now() + seconds * 1_000; Date.now() < until_; await wait(500)) {
    const health = await askOnce(`${site.url}/healthz`).catch(() => undefined);
    if (health?.status === 200) watched += 1;
    else watchedLate += 1;
  }
  await endFlood();
  const met = await readers.stop();
  const calm = await until(() => site.isWhole(), 20_000);
  const log = await site.log();
  await site.stop();
  return {
    fault: 'flood',
    did: `300 clients asked one long search after the other for ${seconds} seconds, of one web process; eight people read.`,
    checks: [
      told('searches answered', flood.answered),
      told('searches told to try again (503)', flood.shed),
      told('searches that had no answer within ten seconds', flood.other),
      told('pages answered to those who read', met.answered),
      told('slowest page', `${Math.round(met.longest)} ms`),
      atMost('pages that failed', met.refused + met.broken + met.wrong, 0),
      atLeast('times that /healthz answered 200', watched, 1),
      atMost('times that it did not', watchedLate, 0),
      isSo('as before within 20 seconds', calm !== undefined),
      atMost('restarts', (log.match(/is started again/g) ?? []).length, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
    ],
  };
};

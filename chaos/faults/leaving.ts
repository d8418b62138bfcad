import { setTimeout as wait } from 'node:timers/promises';
import { atLeast, atMost, type Outcome, told } from '../outcome.ts';
import { startReaders } from '../readers.ts';
import { kill, startSite, until } from '../site.ts';
import { countLost, startWriter } from '../writer.ts';

/** Tells one web process after the other to stop, under load: nobody may notice. */
export const tryLeaving = async (rounds: number): Promise<Outcome> => {
  const site = await startSite({ WEB_PROCESSES: '2' });
  const readers = startReaders(site.url, { connections: 8, pause: 10 });
  const writer = startWriter(site.url);
  let left = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = await site.webs();
    const pid = before[round % before.length];
    await wait(1_000);
    kill('web process', [pid], 'SIGTERM');
    const replaced = async () => {
      const now = await site.webs();
      return now.length === 2 && now.every((one) => one !== pid) && (await site.isWhole());
    };
    if ((await until(replaced, 180_000)) !== undefined) left += 1;
  }
  const written = await writer.stop();
  const met = await readers.stop();
  const lost = await countLost(site.url, written);
  await site.stop();
  return {
    fault: 'leaving',
    did: `SIGTERM to one of two web processes under load, ${rounds} times; each is started again.`,
    checks: [
      atLeast('processes that left and were replaced', left, rounds),
      told('pages answered', met.answered),
      atMost('requests that failed', met.refused + met.broken + met.wrong + met.shed, 0),
      atMost('connections closed under a request', met.askedAgain, 0),
      told('slowest page', `${Math.round(met.longest)} ms`),
      told('letters accepted', written.accepted.length),
      atMost('letters not accepted', written.told + written.unknown + written.wrong.length, 0),
      atMost('accepted answers lost', lost, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
    ],
  };
};

import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../../bench/places.ts';
import { cpuSeconds } from '../../bench/processes.ts';
import { atLeast, atMost, isSo, type Outcome, told } from '../outcome.ts';
import { databaseOf, editionShown, publishEdition } from '../publisher.ts';
import { startReaders } from '../readers.ts';
import { type Site, startSite, until } from '../site.ts';
import { startWriter } from '../writer.ts';

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
const jumps = ['+3d', '-2d', '+0'] as const;
const pause = 12_000;

const cpuOfWebs = async (site: Site): Promise<number> =>
  (await Promise.all((await site.webs()).map(cpuSeconds))).reduce((sum, seconds) => sum + seconds, 0);

/** The clock of the machine jumps forwards and back, for every process of the programme (libfaketime). */
export const tryClock = async (): Promise<Outcome> => {
  if (!existsSync(library)) throw new Error('libfaketime was not found; "apt-get install faketime".');
  const folder = await temporaryFolder();
  const clock = join(folder.path, 'clock');
  const set = async (jump: string): Promise<void> => {
    await writeFile(clock, `${jump}\n`);
    await chmod(clock, 0o644);
  };
  await set('+0');
  const site = await startSite({
    WEB_PROCESSES: '2',
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_CACHE_DURATION: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  const database = await databaseOf(site);
  const readers = startReaders(site.url, { connections: 4, pause: 50 });
  const writer = startWriter(site.url, 200);
  let seen = 0;
  let restful = 0;
  for (const [number, jump] of jumps.entries()) {
    await set(jump);
    const before = await cpuOfWebs(site);
    await wait(pause);
    // Timers that were set by the other time must not run in circles.
    restful = Math.max(restful, (await cpuOfWebs(site)) - before);
    // By a clock that is behind, what is published now is not public yet.
    if (jump.startsWith('-')) continue;
    await publishEdition(database, number + 1);
    const shown = () => editionShown(site.url).then((edition) => edition === number + 1);
    if ((await until(shown, 15_000)) !== undefined) seen += 1;
  }
  const written = await writer.stop();
  const met = await readers.stop();
  const whole = await until(() => site.isWhole(), 60_000);
  const tooOld = written.wrong.filter((fault) => fault === 'status 404');
  await site.stop();
  await folder.remove();
  return {
    fault: 'clock',
    did: `The clock of every process jumped three days forwards, five back, and two forwards again, under load: once to before anything was published.`,
    checks: [
      told('pages answered', met.answered),
      atMost('requests that failed', met.refused + met.broken + met.wrong, 0),
      atLeast('editions that were shown when it was not behind', seen, 2),
      told('letters accepted', written.accepted.length),
      told('letters that were a day old by the clock, and so were gone (404)', tooOld.length),
      atMost('letters answered otherwise', written.wrong.length - tooOld.length, 0),
      told('most processor seconds of the web processes after a jump', restful),
      isSo('all as before at the end', whole !== undefined),
      ...met.faults.map((fault) => told('a reader met', fault)),
      ...written.wrong.slice(0, 3).map((fault) => told('a writer met', fault)),
    ],
  };
};

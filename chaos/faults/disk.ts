import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeLeaving } from '../../bench/leaving.ts';
import { temporaryFolder } from '../../bench/places.ts';
import { atMost, isSo, type Outcome, told } from '../outcome.ts';
import { databaseOf, withPool } from '../publisher.ts';
import { startReaders } from '../readers.ts';
import { type Site, startSite, until } from '../site.ts';
import { countLost, startWriter } from '../writer.ts';

const run = promisify(execFile);

/** A disk of its own for DATA_DIR, in memory. */
const smallDisk = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=500m,mode=0711', 'tmpfs', folder]);
  return beforeLeaving(() => run('umount', ['-l', folder]));
};

const fill = (file: string): Promise<unknown> =>
  run('dd', ['if=/dev/zero', `of=${file}`, 'bs=1M']).catch(() => undefined);

/** The database needs a new file for what it writes first, and finds no room for it. */
const useUp = async (site: Site): Promise<void> => {
  const url = await databaseOf(site);
  await withPool(url, (pool) =>
    pool.query(
      'create table if not exists filling as select repeat(md5(random()::text), 200) from generate_series(1, 20000)',
    ),
  ).catch(() => {});
};

/** The disk of DATA_DIR is full for a while, under load. Needs root, for a disk of its own. */
export const tryDisk = async (): Promise<Outcome> => {
  if (process.getuid?.() !== 0) throw new Error('it needs root, to make a small disk of its own.');
  const folder = await temporaryFolder();
  const disk = join(folder.path, 'disk');
  const unmount = await smallDisk(disk);
  const site = await startSite({ WEB_PROCESSES: '2' }, join(disk, 'data'));
  const readers = startReaders(site.url, { connections: 8, pause: 20 });
  const writer = startWriter(site.url);
  await wait(2_000);
  const filler = join(disk, 'filler');
  await fill(filler);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await useUp(site);
    await wait(1_500);
  }
  const toldWhileFull = writer.written.told;
  await rm(filler);
  const back = await until(() => site.isWhole(), 120_000);
  const before = writer.written.accepted.length;
  const taken = await until(() => writer.written.accepted.length > before, 60_000);
  const written = await writer.stop();
  const met = await readers.stop();
  const lost = await countLost(site.url, written);
  const log = await site.log();
  await site.stop();
  await unmount();
  await folder.remove();
  return {
    fault: 'disk',
    did: 'The disk of DATA_DIR was full for some fifteen seconds under load, while the database was made to write, and was then freed.',
    checks: [
      told('pages answered', met.answered),
      atMost('requests that failed', met.refused + met.broken + met.wrong, 0),
      told('told to try again (503)', met.shed),
      told('letters told to try again (503) while it was full', toldWhileFull),
      atMost('letters answered otherwise than accepted or 503', written.wrong.length, 0),
      isSo('the log says that the disk is full', /disk of .* is full|No space left/i.test(log)),
      isSo('all as before when there was room again', back !== undefined),
      isSo('letters are accepted again', taken !== undefined),
      atMost('accepted answers lost', lost, 0),
      ...met.faults.map((fault) => told('a reader met', fault)),
      ...written.wrong.slice(0, 3).map((fault) => told('a writer met', fault)),
    ],
  };
};

// A making in a process of its own: node making-for-tests.ts <film> <work> <pack> <database or -> [<stage> <times>].
// With a stage it is killed, as by kill -9, when it tells of that stage for the so manyth time.
import { mkdir } from 'node:fs/promises';
import { openPool } from '../../../adapters/database.ts';
import { makeFilmVersions } from './add-film.ts';
import { digestOfFile } from './look-at.ts';
import { databaseLock } from './one-maker.ts';
import { noLock } from './workshop.ts';

const [path = '', work = '', pack = '', database = '-', deadly, times = '1'] = process.argv.slice(2);
await mkdir(work, { recursive: true });
const pool = database === '-' ? undefined : openPool(database, () => {}, { size: 2 });
let told = 0;
const { kept, state } = await makeFilmVersions(
  { film: 'tried', language: 'en', path, digest: await digestOfFile(path), pack },
  {
    work,
    lock: pool ? databaseLock(pool) : noLock,
    today: '2026-11-26',
    tell: ({ stage }) => {
      process.stdout.write(`at ${stage}\n`);
      if (stage === deadly) told += 1;
      if (told === Number(times)) process.kill(process.pid, 'SIGKILL');
    },
  },
);
process.stdout.write(`${JSON.stringify({ kept, state })}\n`);
await pool?.end();

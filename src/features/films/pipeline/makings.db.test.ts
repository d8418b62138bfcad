import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../test/database.ts';
import { openDatabase, openPool } from '../../../adapters/database.ts';
import { makeSmallFilm, testFolder } from './film-for-tests.ts';
import { hasFfmpeg } from './limited-program.ts';
import { digestOfFile } from './look-at.ts';
import { makeFilmJob } from './make-film-job.ts';
import { findMaking } from './makings.ts';
import { holdWords } from './words/given-words.ts';

const folder = testFolder();
const work = join(folder, 'work');
let place: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  mkdirSync(work);
  place = await testDatabase();
  pool = openPool(place.url, () => {}, { size: 6 });
});
afterAll(async () => {
  await pool.end();
  await place.drop();
});

const given = {
  about: { title: 'Tried', summary: 'A film for tests.' },
  captions: Buffer.from('1\n00:00:00,200 --> 00:00:02,000\nGood morning.\n'),
  chapters: Buffer.from('0:00 All of it\n'),
};
const hold = (film: string) =>
  holdWords({ work, folder: join(folder, 'pack/films', film), film, language: 'en' }, given);
const today = () => '2026-11-26';
const untouched = { abortSignal: new AbortController().signal };
const jobFor = async (film: string, path: string) => ({
  ...{ film, language: 'en', path, pack: join(folder, 'pack') },
  digest: await digestOfFile(path),
});
const making = (film: string) => findMaking(openDatabase(pool), film);

describe.runIf(hasFfmpeg())('the job', () => {
  test('makes a film, puts it into the pack, and tells how far it is', async () => {
    const path = makeSmallFilm(join(folder, 'one.mp4'), { size: '160x120' });
    await hold('one');
    await makeFilmJob(pool, work, today)(await jobFor('one', path), untouched);
    expect(await making('one')).toMatchObject({ state: 'placed', percent: 100, said: '' });
    expect(readFileSync(join(folder, 'pack/films/one/film.en.yaml'), 'utf8')).toContain('made: 2026-11-26');
  }, 60_000);

  test('tells what is missing, and what cannot be made, in sentences', async () => {
    await makeFilmJob(pool, work, today)(await jobFor('two', join(folder, 'one.mp4')), untouched);
    expect(await making('two')).toMatchObject({ state: 'held', said: expect.stringContaining('captions') });
    writeFileSync(join(folder, 'text.mp4'), 'Dear film');
    await makeFilmJob(pool, work, today)(await jobFor('three', join(folder, 'text.mp4')), untouched);
    expect(await making('three')).toMatchObject({
      state: 'failed',
      said: expect.stringContaining('found a text'),
    });
  }, 60_000);

  test('does not make another film that was put under the same name meanwhile', async () => {
    const asked = { ...(await jobFor('four', join(folder, 'one.mp4'))), digest: 'f'.repeat(64) };
    await makeFilmJob(pool, work, today)(asked, untouched);
    expect(await making('four')).toMatchObject({
      said: expect.stringContaining('another one under that name'),
    });
  });

  test('that two processes have at once makes every stage once', async () => {
    const path = makeSmallFilm(join(folder, 'both.mp4'), { size: '176x144' });
    const [script, both] = [join(import.meta.dirname, 'making-for-tests.ts'), join(folder, 'both')];
    const run = () =>
      new Promise<string>((resolve) => {
        const words = [script, path, both, join(folder, 'pack'), place.url];
        const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
        let said = '';
        child.stdout.on('data', (bytes: Buffer) => {
          said += bytes.toString();
        });
        child.on('close', () => resolve(said));
      });
    const said = await Promise.all([run(), run()]);
    expect(said.filter((one) => one.includes('"kept":[]'))).toHaveLength(1);
    expect(said.filter((one) => one.includes('at ladder'))).toHaveLength(1);
  }, 60_000);
});

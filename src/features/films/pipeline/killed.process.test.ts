import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSmallFilm, testFolder } from './film-for-tests.ts';
import { hasFfmpeg } from './limited-program.ts';
import { holdWords } from './words/given-words.ts';

const script = join(import.meta.dirname, 'making-for-tests.ts');
const captions = Buffer.from('1\n00:00:00,200 --> 00:00:02,000\nGood morning.\n');
const given = {
  about: { title: 'Tried', summary: 'A film for tests.' },
  captions,
  chapters: Buffer.from('0:00 All of it\n'),
};

/** Lets a making run to its end, or to its death where a stage is named. */
const run = (
  { film, work, pack }: { readonly film: string; readonly work: string; readonly pack: string },
  stage?: readonly [name: string, times: number],
): Promise<{ readonly said: string; readonly killed: boolean }> =>
  new Promise((resolve) => {
    const words = [script, film, work, pack, '-', ...(stage ?? []).map(String)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    child.on('close', (_, signal) => resolve({ said, killed: signal === 'SIGKILL' }));
  });

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

const hold = (work: string, pack: string) =>
  holdWords({ work, folder: join(pack, 'films', 'tried'), film: 'tried', language: 'en' }, given);

describe.runIf(hasFfmpeg())('a making that is killed', () => {
  const folder = testFolder();

  test('in every stage, one after the other, ends with the same files as one that was not', async () => {
    const film = makeSmallFilm(join(folder, 'film.mp4'));
    const [work, pack] = [join(folder, 'work'), join(folder, 'pack')];
    await hold(work, pack);
    // The second time a stage tells of itself its ffmpeg is at work.
    const stages = [
      ...(['loudness', 'sound', 'ladder', 'keep', 'poster'] as const).map((name) => [name, 2] as const),
      ...(['playlists', 'placing'] as const).map((name) => [name, 1] as const),
    ];
    for (const stage of stages) {
      expect(await run({ film, work, pack }, stage)).toMatchObject({ killed: true });
      expect(readdirSync(folder)).not.toContain('pack');
    }
    const end = await run({ film, work, pack });
    expect(end.said).toContain(
      '"kept":["loudness","sound","ladder","keep","poster","playlists"],"state":"placed"',
    );

    const [otherWork, otherPack] = [join(folder, 'other-work'), join(folder, 'other-pack')];
    await hold(otherWork, otherPack);
    const whole = await run({ film, work: otherWork, pack: otherPack });
    expect(whole.said).toContain('"kept":[],"state":"placed"');
    const made = bytesOf(join(pack, 'films', 'tried'));
    expect(Object.keys(made)).toHaveLength(12);
    expect(made).toEqual(bytesOf(join(otherPack, 'films', 'tried')));
    expect(readdirSync(work).filter((name) => name.endsWith('.half'))).toEqual([]);
  }, 120_000);
});

import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { acceptFilm, makeFilmVersions, noLock } from '../src/features/films/pipeline/index.ts';
import { keepWords, ladderWords, rungsFor, rungToKeep } from '../src/features/films/pipeline/ladder.ts';
import { oneFile } from '../src/features/films/pipeline/limited-program.ts';
import { lookAt } from '../src/features/films/pipeline/look-at.ts';
import { posterWords } from '../src/features/films/pipeline/poster.ts';
import { measureWords, readMeasured, soundWords } from '../src/features/films/pipeline/sound.ts';
import { budgets } from './budgets.ts';
import { type Folder, temporaryFolder } from './places.ts';
import { cpuSecondsWithEnded } from './processes.ts';
import { atMost, type Table } from './table.ts';

const run = promisify(execFile);

/** Seconds of the film that is made: a moving picture of 720 lines, and a voice's loudness. */
const length = 40;

export interface MadeFilm {
  readonly table: Table;
  readonly folder: Folder;
  /** A pack that holds the one film, under this name. */
  readonly pack: string;
  readonly film: string;
}

interface Cost {
  readonly seconds: number;
  readonly processor: number;
}

const costOf = async (act: () => Promise<void>): Promise<Cost> => {
  const [from, before] = [performance.now(), await cpuSecondsWithEnded(process.pid)];
  await act();
  return {
    seconds: (performance.now() - from) / 1_000,
    processor: (await cpuSecondsWithEnded(process.pid)) - before,
  };
};

/** ffmpeg by hand gives way to other programs too, as the pipeline's does: otherwise the two are not alike. */
const plainly = (words: readonly string[]) => run('nice', ['-n', '19', 'ffmpeg', '-nostdin', ...words]);

const byHand = async (path: string, folder: string): Promise<void> => {
  const { facts, container, seconds } = await lookAt(path);
  if (!facts) throw new Error('ffmpeg is not here; install it with "apt-get install ffmpeg".');
  await mkdir(folder);
  const [input, stream] = [oneFile(path, container), facts.streams.sound];
  const { stderr } = await plainly(measureWords(input, stream));
  const sound = join(folder, 'audio.m4a');
  await plainly(soundWords(input, stream, readMeasured(stderr), sound));
  await plainly(ladderWords(input, sound, facts, folder));
  const film = join(folder, 'film.mp4');
  await plainly(keepWords(join(folder, `${rungToKeep(rungsFor(facts))?.name}.mp4`), film));
  await plainly(posterWords(film, seconds, join(folder, 'poster.webp')));
};

const byPipeline = async (path: string, folder: string, film: string): Promise<void> => {
  const [work, pack] = [join(folder, 'work'), join(folder, 'pack')];
  await mkdir(work, { recursive: true });
  const words = {
    about: { title: 'A film to measure', summary: 'It was made to be measured.' },
    captions: Buffer.from(`1\n00:00:01,000 --> 00:00:${length - 1},000\nA tone.\n`),
    chapters: Buffer.from('0:00 All of it\n'),
  };
  const { request } = await acceptFilm({ film, language: 'en', path, pack }, words, { work });
  await makeFilmVersions(request, { work, lock: noLock, today: '2026-01-01', tell: () => {} });
};

/** Makes one film by hand and by the pipeline, to the same files, and holds the one against the other. */
export const measureMaking = async (): Promise<MadeFilm> => {
  const folder = await temporaryFolder();
  const source = join(folder.path, 'source.mp4');
  const film = 'a-film-to-measure';
  await run('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=s=1280x720:r=25:d=${length}`],
    ...['-f', 'lavfi', '-i', `sine=f=300:d=${length},volume=0.3`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', source],
  ]);
  const hand = await costOf(() => byHand(source, join(folder.path, 'by-hand')));
  const pipeline = await costOf(() => byPipeline(source, folder.path, film));
  const over = (pipeline.processor / hand.processor - 1) * 100;
  const cells = ({ seconds, processor }: Cost) => [processor.toFixed(1), seconds.toFixed(1)];
  return {
    folder,
    film,
    pack: join(folder.path, 'pack'),
    table: {
      title: `Making a film of ${length} s with 720 lines: ladder, film to keep, sound, poster`,
      head: ['how', 'processor s', 's by the clock'],
      rows: [
        { cells: ['the ffmpeg commands alone, by hand', ...cells(hand)] },
        { cells: ['npm run film -- add, to the finished pack', ...cells(pipeline)] },
        {
          cells: ['percent more of the processor', over.toFixed(1), ''],
          verdict: atMost(over, budgets.film.makingOver),
        },
      ],
      notes: [
        'One after the other. Other programs on the machine move the clock, and the processor seconds little.',
      ],
    },
  };
};

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bitsOf } from '../src/features/films/pipeline/playlists.ts';
import { withBrowser } from './browser.ts';
import { budgets } from './budgets.ts';
import type { MadeFilm } from './film-making.ts';
import { type FirstFrame, firstFrame } from './film-start.ts';
import type { Programme } from './programme.ts';
import { atMost, type Row, type Table } from './table.ts';
import { askOnce, textOf, type WireAnswer } from './wire.ts';

const run = promisify(execFile);

/** Kilobits a second: a slow 4G line, and one bar. */
const lines = [1_600, 300] as const;

export interface ModulePage {
  readonly address: string;
  readonly page: WireAnswer;
  readonly picture: string;
  readonly sound: string;
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(2);
const kilobytes = (bytes: number): number => bytes / 1_024;

const startsOf = async (url: string): Promise<FirstFrame[]> => {
  const frames: FirstFrame[] = [];
  for (const kilobits of lines)
    frames.push(await withBrowser((browser) => firstFrame(browser, { url, kilobits })));
  return frames;
};

/** Fails where there is no such file: a size of nothing would pass every budget. */
const sizeOf = async (url: string): Promise<number> => {
  const { status, headers } = await askOnce(url);
  const bytes = Number(headers['content-length']);
  if (status !== 200 || !(bytes > 0))
    throw new Error(`${url} was asked for its size; it answered ${status}.`);
  return bytes;
};

/** The page of the words of its film, to which a module leads. */
const wordsOf = async (url: string, page: WireAnswer): Promise<WireAnswer> => {
  const [, address] = /href="(\/films\/[a-z0-9-]+\/transcript)"/.exec(textOf(page)) ?? [];
  if (!address) throw new Error('The module leads to no words of its film, so they cannot be weighed.');
  return askOnce(url + address);
};

/** Minutes of the film, from the lengths that the page tells. */
const minutesOf = async (url: string): Promise<number> =>
  withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.goto(url);
    // The film is put into its room after the first words.
    const film = page.locator('video').first();
    await film.waitFor({ state: 'attached' });
    const seconds = await film.evaluate(
      (video: HTMLVideoElement) =>
        new Promise<number>((resolve) => {
          video.addEventListener('loadedmetadata', () => resolve(video.duration));
          video.preload = 'metadata';
          video.load();
        }),
    );
    return seconds / 60;
  });

/** What a whole module costs with picture, with sound alone, and read; and how soon its film begins. */
export const modesTable = async ({ url }: Programme, module: ModulePage): Promise<Table> => {
  const { address, page, picture, sound } = module;
  const [film, heard] = [await sizeOf(url + picture), await sizeOf(url + sound)];
  const minutes = await minutesOf(url + address);
  const starts = await startsOf(url + address);
  const seconds = (bytes: number) => lines.map((line) => (0.15 + (bytes * 8) / (line * 1_000)).toFixed(1));
  const mostKb = budgets.film.firstFrameKb;
  const read = page.bytes + (await wordsOf(url, page)).bytes;
  const rows: Row[] = [
    { cells: ['read: the page, and that of the words', megabytes(read), ...seconds(read)] },
    { cells: ['sound alone, to its end', megabytes(page.bytes + heard), '', ''] },
    { cells: ['picture, to its end', megabytes(page.bytes + film), '', ''] },
    {
      cells: [
        'first picture after "play"',
        '',
        ...starts.map(({ milliseconds }) => (milliseconds / 1_000).toFixed(1)),
      ],
    },
    {
      cells: ['KB of film before it', '', ...starts.map(({ bytes }) => kilobytes(bytes).toFixed(0))],
      verdict: atMost(Math.max(...starts.map(({ bytes }) => kilobytes(bytes))), mostKb),
    },
    {
      cells: ['sound alone, MB a minute', (heard / 1_048_576 / minutes).toFixed(2), '', ''],
      verdict: atMost(heard / 1_048_576 / minutes, budgets.film.soundMbPerMinute),
    },
  ];
  return {
    title: `${address} in each mode, in Chromium with 150 ms to the mast`,
    head: ['what', 'MB', '1.6 Mbit/s: s', '300 kbit/s: s'],
    rows,
  };
};

/** Puts the film that was made beside the pack of this programme. */
const publish = async ({ dataDir }: Programme, { folder, pack, film }: MadeFilm): Promise<void> => {
  const whole = join(folder.path, 'whole-pack');
  await cp('content', whole, { recursive: true });
  await cp(join(pack, 'films', film), join(whole, 'films', film), { recursive: true });
  await run(process.execPath, ['dist/server/content.js', 'import', whole], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  });
};

/** Seconds for which the film is watched on the slowest line. */
const watched = 20;

/** A film from elsewhere by its ladder: how soon it begins, and whether it ever stands still. */
export const ladderTable = async (programme: Programme, made: MadeFilm): Promise<Table> => {
  await publish(programme, made);
  const folder = join(made.pack, 'films', made.film);
  const ladder = await readFile(join(folder, 'ladder.m3u8'));
  const digest = createHash('sha256').update(ladder).digest('hex').slice(0, 12);
  const source = `${programme.url}/films/${made.film}/${digest}/ladder.m3u8`;
  const url = `${programme.url}/films/${made.film}`;
  const rows: Row[] = [];
  for (const kilobits of lines) {
    const frame = await withBrowser((browser) =>
      firstFrame(browser, { url, kilobits, source, seconds: watched }),
    );
    const start = await withBrowser((browser) => firstFrame(browser, { url, kilobits, source }));
    rows.push({
      cells: [
        `${kilobits} kbit/s`,
        kilobytes(start.bytes).toFixed(0),
        (start.milliseconds / 1_000).toFixed(1),
        `${frame.stalls}`,
        frame.reached.toFixed(0),
      ],
      verdict: atMost(kilobytes(start.bytes), budgets.film.firstFrameKb, ' KB'),
    });
  }
  const { peak } = bitsOf(await readFile(join(folder, '240.m3u8'), 'utf8'));
  const sound = (await stat(join(folder, 'audio.m4a'))).size;
  return {
    title: 'A film from elsewhere by its ladder, in Chromium (HLS of its own)',
    head: ['line', 'KB before the first picture', 's to it', `stalls in ${watched} s`, 'second reached'],
    rows,
    notes: [
      `The lowest rung never needs more than ${Math.ceil(peak / 1_000)} kbit/s with its sound, in any segment; sound alone is ${(sound / 1_048_576 / (40 / 60)).toFixed(2)} MB a minute.`,
    ],
  };
};

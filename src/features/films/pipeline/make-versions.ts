import { copyFile, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FilmFault, lengthInWords } from './film-fault.ts';
import { keepWords, ladderWords, type Rung, rungsFor, rungToKeep } from './ladder.ts';
import { type Limits, oneFile, runLimited } from './limited-program.ts';
import { digestOfFile, type Source } from './look-at.ts';
import { codecOf, type LadderLine, ladderFile, leadByDigest } from './playlists.ts';
import { makePoster } from './poster.ts';
import { keptLoudness, measureSound, soundWords } from './sound.ts';
import type { SourceFacts } from './source-facts.ts';
import type { Workshop } from './workshop.ts';

/** Raised whenever what is made of the same film becomes another: kept results of older recipes do not count. */
const recipe = 'recipe 1';

/** How far a film is. */
export interface Progress {
  readonly stage: string;
  /** 0 to 100, of the whole. */
  readonly percent: number;
}

export interface Making {
  readonly workshop: Workshop;
  readonly source: Source;
  /** SHA-256 of the film that was given. */
  readonly digest: string;
  readonly signal?: AbortSignal;
  readonly tell: (progress: Progress) => void;
}

/** Stages in their order, each with the percent at which it ends. */
const stages = { loudness: 6, sound: 12, ladder: 96, keep: 98, poster: 99, playlists: 100 } as const;
type Stage = keyof typeof stages;

const beginOf = (stage: Stage): number => {
  const names = Object.keys(stages) as Stage[];
  const before = names[names.indexOf(stage) - 1];
  return before ? stages[before] : 0;
};

/** How long a stage may take, in seconds: a slow machine needs some times the film's own length. */
const patience = (stage: Stage, seconds: number): number =>
  stage === 'ladder' ? 900 + 60 * seconds : 300 + 2 * seconds;

const limitsOf = ({ signal, tell }: Making, stage: Stage, seconds: number): Limits => {
  const [from, until] = [beginOf(stage), stages[stage]];
  tell({ stage, percent: from });
  return {
    seconds: patience(stage, seconds),
    ...(signal ? { signal } : {}),
    onSecond: (second) =>
      tell({ stage, percent: Math.floor(from + (until - from) * Math.min(1, second / seconds)) }),
  };
};

const secondsIn = async (path: string): Promise<number> => {
  const { out } = await runLimited(
    'ffprobe',
    ['-v', 'error', ...oneFile(path, 'mov'), '-show_entries', 'format=duration', '-of', 'csv=p=0'],
    { seconds: 60 },
  );
  return Number(out.trim());
};

/** A film whose end is missing can often be read up to there: what was made tells. */
const checkLengthMade = async (path: string, seconds: number): Promise<void> => {
  const made = await secondsIn(path);
  if (made > seconds - 2 - seconds / 50) return;
  throw new FilmFault(
    `a film of ${lengthInWords(seconds)}, as its file says`,
    `pictures for ${lengthInWords(made)}`,
    'The file is damaged or was cut short: copy it again.',
  );
};

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path);
  try {
    const head = Buffer.alloc(8_192);
    await file.read(head, 0, head.length, 0);
    return head;
  } finally {
    await file.close();
  }
};

const soundCodec = 'mp4a.40.2';

const writePlaylists = async (ladder: string, rungs: readonly Rung[], folder: string): Promise<void> => {
  const lineOf = async (rung: Rung | undefined): Promise<LadderLine> => {
    const name = rung?.name ?? 'sound';
    const media = join(ladder, `${name}.mp4`);
    const plain = await readFile(join(ladder, `${name}.m3u8`), 'utf8');
    const text = leadByDigest(plain, `${name}.mp4`, await digestOfFile(media));
    const path = join(folder, `${name}.m3u8`);
    await writeFile(path, text);
    const codecs = rung ? `${codecOf(await headOf(media))},${soundCodec}` : soundCodec;
    return { rung, name: `${name}.m3u8`, text, digest: await digestOfFile(path), codecs };
  };
  const lines: LadderLine[] = [];
  for (const rung of [...rungs, undefined]) lines.push(await lineOf(rung));
  await writeFile(join(folder, 'ladder.m3u8'), ladderFile(lines));
};

/** Files of a film by their names in the pack, with where they lie now. */
export type MadeFiles = ReadonlyMap<string, string>;

/**
 * Makes everything that is seen and heard: ladder, film to keep, sound alone, poster. Whatever an earlier
 * making finished is taken over, so that a making that was killed goes on with the stage it died in.
 * @throws FilmFault, ProgramFault in a sentence
 */
export const makeVersions = async (making: Making, facts: SourceFacts): Promise<MadeFiles> => {
  const { workshop, source, digest } = making;
  const input = oneFile(source.path, source.container);
  const { seconds } = facts;
  const stage = (name: Stage, make: (folder: string, limits: Limits) => Promise<void>): Promise<string> =>
    workshop.stage(name, [recipe, digest], (folder) => make(folder, limitsOf(making, name, seconds)));

  const loudness = await stage('loudness', (folder, limits) =>
    measureSound(input, facts.streams.sound, folder, limits),
  );
  const sound = await stage('sound', async (folder, limits) => {
    const path = join(folder, 'audio.m4a');
    const words = soundWords(input, facts.streams.sound, await keptLoudness(loudness), path);
    await runLimited('ffmpeg', words, limits);
  });
  const audio = join(sound, 'audio.m4a');
  const rungs = rungsFor(facts);
  const kept = rungToKeep(rungs)?.name ?? '240';
  const ladder = await stage('ladder', async (folder, limits) => {
    await runLimited('ffmpeg', ladderWords(input, audio, facts, folder), limits);
    await checkLengthMade(join(folder, `${kept}.mp4`), seconds);
  });
  const film = await stage('keep', async (folder, limits) => {
    const words = keepWords(join(ladder, `${kept}.mp4`), join(folder, 'film.mp4'));
    await runLimited('ffmpeg', words, limits);
  });
  const poster = await stage('poster', (folder, limits) =>
    makePoster(join(film, 'film.mp4'), seconds, join(folder, 'poster.webp'), limits),
  );
  const playlists = await stage('playlists', async (folder) => {
    making.tell({ stage: 'playlists', percent: beginOf('playlists') });
    await writePlaylists(ladder, rungs, folder);
  });
  making.tell({ stage: 'placing', percent: 100 });
  const names = [...rungs.map((rung) => rung.name), 'sound'];
  return new Map([
    ['film.mp4', join(film, 'film.mp4')],
    ['audio.m4a', audio],
    ['poster.webp', join(poster, 'poster.webp')],
    ['ladder.m3u8', join(playlists, 'ladder.m3u8')],
    ...names.flatMap(
      (name): Array<[string, string]> => [
        [`${name}.mp4`, join(ladder, `${name}.mp4`)],
        [`${name}.m3u8`, join(playlists, `${name}.m3u8`)],
      ],
    ),
  ]);
};

/** Without ffmpeg: the film as it was given, in the work folder, so that it is there when it is put in its place. */
export const takeAsGiven = async ({ workshop, source, digest, tell }: Making): Promise<MadeFiles> => {
  const folder = await workshop.stage('as-given', [digest], async (half) => {
    tell({ stage: 'copying', percent: 0 });
    await copyFile(source.path, join(half, 'film.mp4'));
    const { size } = await stat(join(half, 'film.mp4'));
    if (size !== source.bytes)
      throw new FilmFault(
        `a film of ${source.bytes} bytes`,
        `${size} bytes`,
        'It changed meanwhile: add it again.',
      );
  });
  tell({ stage: 'placing', percent: 100 });
  return new Map([['film.mp4', join(folder, 'film.mp4')]]);
};

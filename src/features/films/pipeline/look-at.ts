import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { ProgramFault } from '../maker/programs.ts';
import { type Container, containerOf, headLength } from './container.ts';
import { bytesInWords, FilmFault, lengthInWords } from './film-fault.ts';
import { hasFfmpeg, oneFile, runLimited } from './limited-program.ts';
import { type Mp4Facts, readMp4Boxes } from './mp4-boxes.ts';
import { checkLength, checkSize, type SourceFacts, sourceFacts } from './source-facts.ts';

/** A film that was given and looked at. */
export interface Source {
  readonly path: string;
  readonly container: Container;
  readonly bytes: number;
  readonly seconds: number;
  /** What ffprobe found; nothing where there is no ffmpeg, and the film is served as it was given. */
  readonly facts: SourceFacts | undefined;
  readonly warnings: readonly string[];
}

const opened = async <Result>(
  path: string,
  act: (file: FileHandle, bytes: number) => Promise<Result>,
): Promise<Result> => {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    const found =
      error.code === 'ENOENT' ? 'no file of that name' : `a file that cannot be read (${error.code})`;
    throw new FilmFault(`the film ${path}`, found, 'Look at the name, and at who may read it.');
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile())
      throw new FilmFault(`the film ${path}`, 'no file: a folder or a device', 'Name one file.');
    return await act(file, stat.size);
  } finally {
    await file.close();
  }
};

const checkWhole = ({ hasIndex, missing }: Mp4Facts, bytes: number): void => {
  const again = 'It was cut short while it was copied or recorded: copy it again.';
  if (missing > 0)
    throw new FilmFault(
      `a whole film of ${bytesInWords(bytes + missing)}`,
      `its first ${bytesInWords(bytes)}`,
      again,
    );
  if (!hasIndex) throw new FilmFault('the index of an MP4 (moov)', 'none', again);
};

/** Without ffmpeg a film is only served as it is, so it must be one that every browser plays. */
const checkPlayable = ({ codecs, seconds }: Mp4Facts): void => {
  checkLength(seconds);
  const fits = codecs.some((code) => /^avc[13]$/.test(code)) && codecs.includes('mp4a');
  if (fits) return;
  throw new FilmFault(
    'an MP4 with H.264 and AAC, which is served as it is where there is no ffmpeg',
    codecs.join(' and ') || 'neither of them',
    'Install ffmpeg (apt-get install ffmpeg), or export the film as MP4 with H.264 and AAC.',
  );
};

const withoutFfmpeg = (boxes: Mp4Facts | undefined, container: Container): Mp4Facts => {
  if (boxes) {
    checkPlayable(boxes);
    return boxes;
  }
  throw new FilmFault(
    'an MP4, which is served as it is where there is no ffmpeg',
    container,
    'Install ffmpeg (apt-get install ffmpeg), or export the film as MP4 with H.264 and AAC.',
  );
};

const probe = async (path: string, container: Container, bytes: number): Promise<SourceFacts> => {
  const words = ['-v', 'error', ...oneFile(path, container), '-show_streams', '-show_format'];
  const { out } = await runLimited('ffprobe', [...words, '-of', 'json'], { seconds: 60 }).catch(
    (error: unknown) => {
      if (!(error instanceof ProgramFault)) throw error;
      throw new FilmFault('a film that can be read', error.message, 'Play it; then export or copy it again.');
    },
  );
  return sourceFacts(JSON.parse(out), bytes);
};

const notFirst =
  'The index stands at its end, so that it plays late: export it for the web ("fast start"), or install ffmpeg.';

/**
 * Looks at a file by what is in it, not by its name.
 * @throws FilmFault in a sentence where it cannot be used
 */
export const lookAt = (path: string, ffmpeg = hasFfmpeg()): Promise<Source> =>
  opened(path, async (file, bytes) => {
    const head = Buffer.alloc(Math.min(headLength, bytes));
    await file.read(head, 0, head.length, 0);
    const container = containerOf(head);
    checkSize(bytes);
    const boxes = container === 'mov' ? await readMp4Boxes(file, bytes) : undefined;
    if (boxes) checkWhole(boxes, bytes);
    if (ffmpeg) {
      const facts = await probe(path, container, bytes);
      return { path, container, bytes, seconds: facts.seconds, facts, warnings: facts.warnings };
    }
    const { seconds, indexFirst } = withoutFfmpeg(boxes, container);
    return { path, container, bytes, seconds, facts: undefined, warnings: indexFirst ? [] : [notFirst] };
  });

/** SHA-256 of a file of any size, in hex. */
export const digestOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1_048_576 }))
    hash.update(bytes as Buffer);
  return hash.digest('hex');
};

/** One line on what was found. */
export const sourceInWords = ({ bytes, seconds, container, facts }: Source): string => {
  const size = facts ? `, ${facts.width} × ${facts.height}` : '';
  return `${lengthInWords(seconds)}, ${bytesInWords(bytes)}${size}, ${container === 'mov' ? 'MP4 or MOV' : container}`;
};

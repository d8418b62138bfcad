import { access, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesInWords, FilmFault } from './film-fault.ts';
import { digestOfFile, lookAt, type Source } from './look-at.ts';
import { type MadeFiles, makeVersions, type Progress, takeAsGiven } from './make-versions.ts';
import { lockNameOf } from './one-maker.ts';
import { placeFilm } from './place-film.ts';
import { missingWords, wordFiles } from './words/film-words.ts';
import { dropWords, type GivenWords, holdWords, knownWords, type WordsPlace } from './words/given-words.ts';
import { type Lock, Workshop } from './workshop.ts';

/** A film that somebody gives: which file it is and where it belongs. Everything here fits into a job. */
export interface FilmRequest {
  /** Its name in addresses. */
  readonly film: string;
  readonly language: string;
  /** The file, as an absolute path. */
  readonly path: string;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
  /** The folder of the content pack. */
  readonly pack: string;
}

/** What a making needs of the house. */
export interface Workbench {
  /** The work folder: stages that were finished, and words that wait. */
  readonly work: string;
  readonly lock: Lock;
  /** The London day, YYYY-MM-DD. */
  readonly today: string;
  readonly signal?: AbortSignal;
  readonly tell: (progress: Progress) => void;
}

/** How it ended. Held: everything is made; what is missing must be given before it goes into the pack. */
export interface Outcome {
  readonly state: 'placed' | 'held';
  readonly folder: string;
  readonly missing: readonly string[];
  /** Stages that an earlier making had finished. */
  readonly kept: readonly string[];
}

const folderOf = ({ pack, film }: Pick<FilmRequest, 'pack' | 'film'>): string => join(pack, 'films', film);

const wordsPlace = (request: FilmRequest, work: string): WordsPlace => ({
  work,
  folder: folderOf(request),
  film: request.film,
  language: request.language,
});

/** A film that is made from a script of ours would be lost under one that was given. */
const refuseOwnFilm = async (request: FilmRequest): Promise<void> => {
  const script = join(folderOf(request), `script.${request.language}.yaml`);
  const isThere = await access(script).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  throw new FilmFault(
    `a new film "${request.film}"`,
    `a film that is made from ${script}`,
    'Choose another name with --slug, or take the script out first.',
  );
};

/** Bytes a second of film that all versions, in the work folder and in the pack, take at most. */
const bytesPerSecond = 700_000;

const checkRoom = async (work: string, { seconds, bytes, facts }: Source): Promise<void> => {
  const { bavail, bsize } = await statfs(work);
  const [free, needed] = [bavail * bsize, facts ? seconds * bytesPerSecond : 2 * bytes];
  if (free >= needed) return;
  throw new FilmFault(
    `${bytesInWords(needed)} of room on the disk of ${work}`,
    bytesInWords(free),
    'Make room, or let DATA_DIR be on a larger disk.',
  );
};

/** A film that was looked at, and whose words were checked; nothing has been made yet. */
export interface Accepted {
  readonly request: FilmRequest;
  readonly source: Source;
  /** What must still be given before it can be public. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Takes a film in: looks at the file, checks the words and keeps them. What is public does not change.
 * @throws FilmFault where the film cannot be used, or where its words have faults: all of them, in sentences
 */
export const acceptFilm = async (
  asked: Omit<FilmRequest, 'digest'>,
  given: GivenWords,
  { work }: Pick<Workbench, 'work'>,
): Promise<Accepted> => {
  const source = await lookAt(asked.path);
  const request = { ...asked, digest: await digestOfFile(asked.path) };
  await refuseOwnFilm(request);
  const place = wordsPlace(request, work);
  const words = await knownWords(place, source.seconds, given);
  if (words.faults.length > 0)
    throw new FilmFault(
      'captions and chapters without faults',
      `${words.faults.length} of them`,
      `Mend these, and add the film again:\n${words.faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  await holdWords(place, given);
  await checkRoom(work, source);
  const known = { ...words, made: '', language: request.language, asGiven: false };
  return { request, source, missing: missingWords(known), warnings: [...source.warnings, ...words.warnings] };
};

const finish = async (
  request: FilmRequest,
  source: Source,
  made: MadeFiles,
  { work, today }: Workbench,
): Promise<Pick<Outcome, 'state' | 'folder' | 'missing'>> => {
  const place = wordsPlace(request, work);
  const { faults, ...words } = await knownWords(place, source.seconds);
  const asGiven = source.facts === undefined;
  const known = { ...words, made: today, language: request.language, asGiven };
  const missing = [...faults, ...missingWords(known)];
  if (missing.length > 0) return { state: 'held', folder: place.folder, missing };
  await placeFilm(place.folder, made, wordFiles(known));
  await dropWords(place);
  return { state: 'placed', folder: place.folder, missing };
};

/** Days for which finished stages are kept, so that words may still come. */
const keptDays = 30;

/**
 * Makes every version of a film that was accepted, and puts it into the pack where no word is missing.
 * It may be killed at any moment and asked again: what was finished is not made twice.
 * @throws FilmFault, ProgramFault in a sentence
 */
export const makeFilmVersions = (request: FilmRequest, bench: Workbench): Promise<Outcome> =>
  bench.lock(lockNameOf(request.digest), async () => {
    const source = await lookAt(request.path);
    if ((await digestOfFile(request.path)) !== request.digest)
      throw new FilmFault(
        `the film that was added from ${request.path}`,
        'another one under that name',
        'Add it again.',
      );
    const workshop = new Workshop(bench.work);
    await workshop.sweep(keptDays);
    const { digest } = request;
    const { tell, signal } = bench;
    const making = { workshop, source, digest, tell, ...(signal ? { signal } : {}) };
    const made = await (source.facts ? makeVersions(making, source.facts) : takeAsGiven(making));
    return { ...(await finish(request, source, made, bench)), kept: workshop.kept };
  });

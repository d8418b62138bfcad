import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { FileStore } from '../../../adapters/file-store.ts';
import { formatDate, parseDay } from '../../../law/index.ts';
import { captionsToday, filmInWords, pictureKind } from '../../films/index.ts';
import { printKit, printSlides, printWorksheets } from '../kit/kit.ts';
import type { KitParts } from '../kit/session.ts';
import { modulePath } from '../paths.ts';
import { folderPage } from './folder-page.tsx';
import { stepsPage } from './steps-page.tsx';

/** A module as one file. */
export interface KeptModule {
  readonly zip: Buffer;
  /** Names its bytes. */
  readonly etag: string;
}

/** Every file of a zip has one day, so that the same content is the same bytes. */
const noDay = new Date(1980, 0, 1);

/** Film and PDFs are as small as they can be: they are stored as they are. */
const stored = (bytes: Uint8Array): Zippable[string] => [bytes, { level: 0 }];

const readMe = (title: string, day: string, address: string, hasSlides: boolean): string =>
  [
    title,
    'Unpack this file into a folder first. Then open "start-here.html": it plays the film with captions, and has every word of it to read. You need no internet for it.',
    'In the folder:',
    '- start-here.html: the film and its words',
    '- steps.html: the steps to do, and questions to check yourself by, with the answers',
    '- film.mp4: the film, for any player',
    '- captions.vtt: its captions, for a player that asks for them',
    '- worksheets.pdf: sheets to fill in',
    '- kit.pdf: everything to do the module with a group',
    ...(hasSlides ? ['- slides.pdf: the pictures of the film, a page each'] : []),
    `This copy was made on ${day}. Rules change. The module as it is today: ${address}`,
    'You may copy and share it (CC BY 4.0). It is not advice on one case.',
  ]
    .join('\n\n')
    .concat('\n')
    .replaceAll('\n', '\r\n');

/** About how many bytes a module takes as one file: the film, and three quarters of a million for the papers. */
export const keptBytes = ({ module, snapshot }: Pick<KitParts, 'module' | 'snapshot'>): number =>
  (snapshot.find(pictureKind, module.film)?.bytes ?? 0) + 750_000;

/**
 * Packs a module: the film, its captions, pages that play it and have its steps, from a folder, the papers.
 *
 * @returns nothing where the film is not on this server
 * @throws PrintQueueFull where too much waits to be printed
 */
export const keepModule = async (parts: KitParts, files: FileStore): Promise<KeptModule | undefined> => {
  const { module, snapshot, site } = parts;
  const picture = snapshot.find(pictureKind, module.film);
  const film = filmInWords(snapshot, module.film, 'en');
  const captions = captionsToday(snapshot, module.film, 'en');
  if (!picture || !film || !captions || !(await files.find(picture.digest))) return undefined;
  const day = formatDate(parseDay(snapshot.day));
  const address = `${site.publicUrl}${modulePath('en', module.slug)}`;
  const title = `Module ${module.number}: ${module.title}`;
  const slides = await printSlides(parts);
  const hasSlides = slides !== undefined;
  const page = { title, summary: module.summary, film, captions, hasSlides, day, address };
  const folder: Zippable = {
    'README.txt': strToU8(readMe(title, day, address, hasSlides)),
    'start-here.html': strToU8(folderPage(page)),
    'steps.html': strToU8(stepsPage(parts)),
    'captions.vtt': strToU8(captions),
    'worksheets.pdf': stored(await printWorksheets(parts)),
    'kit.pdf': stored(await printKit(parts)),
    ...(slides ? { 'slides.pdf': stored(slides) } : {}),
    'film.mp4': stored(await files.read(picture.digest)),
  };
  const packed = zipSync({ [module.slug]: folder }, { mtime: noDay, level: 9 });
  // A view of exactly these bytes: who holds the whole buffer holds the file.
  const whole = packed.byteLength === packed.buffer.byteLength ? packed : packed.slice();
  const zip = Buffer.from(whole.buffer);
  return { zip, etag: `"${createHash('sha256').update(zip).digest('base64url').slice(0, 20)}"` };
};

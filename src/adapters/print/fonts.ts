import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

/** Both weights of a face. */
const weights = (face: string, subset: string): string[] =>
  ['400', '700'].map((weight) => `@fontsource/${face}/files/${face}-${subset}-${weight}-normal.woff`);

/** The signs lie in eleven files. */
const emoji = Array.from(
  { length: 11 },
  (_, part) => `@fontsource/noto-emoji/files/noto-emoji-${part}-400-normal.woff`,
);

/**
 * Atkinson Hyperlegible is the face of everything that is printed or filmed; the others have the letters that it has
 * not, because a name is printed as it is written.
 */
const files = [
  ...weights('atkinson-hyperlegible', 'latin'),
  ...weights('atkinson-hyperlegible', 'latin-ext'),
  ...['latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'devanagari'].flatMap(
    (subset) => weights('noto-sans', subset),
  ),
  ...weights('noto-sans-arabic', 'arabic'),
  ...weights('noto-sans-bengali', 'bengali'),
  ...weights('noto-sans-gurmukhi', 'gurmukhi'),
  ...emoji,
];

let read: Promise<Buffer[]> | undefined;

/** Every face, regular and bold, as Typst reads it. */
export const readFonts = (): Promise<Buffer[]> => {
  read ??= Promise.all(files.map(async (name) => unpackWoff(await readFile(resolve(name)))));
  return read;
};

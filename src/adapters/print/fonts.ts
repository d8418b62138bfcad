import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

/** Both weights of a face. */
const weights = (face: string, subset: string): string[] =>
  ['400', '700'].map((weight) => `@fontsource/${face}/files/${face}-${subset}-${weight}-normal.woff`);

/**
 * Atkinson Hyperlegible is the face of everything that is printed or filmed; the others have the letters that it has
 * not, because a name is printed as it is written. Those for Arabic and Bengali build no letter from several signs that
 * each pass for the whole: what is copied or read aloud has each letter once. Greek and Cyrillic come with Typst itself.
 */
const files = [
  ...weights('atkinson-hyperlegible', 'latin'),
  ...weights('atkinson-hyperlegible', 'latin-ext'),
  ...weights('amiri', 'arabic'),
  ...weights('hind-siliguri', 'bengali'),
  ...weights('noto-sans-gurmukhi', 'gurmukhi'),
  '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
];

let read: Promise<Buffer[]> | undefined;

/** Every face, regular and bold, as Typst reads it. */
export const readFonts = (): Promise<Buffer[]> => {
  read ??= Promise.all(files.map(async (name) => unpackWoff(await readFile(resolve(name)))));
  return read;
};

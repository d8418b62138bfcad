import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

const family = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-';
const files = ['latin-400-normal', 'latin-700-normal', 'latin-ext-400-normal', 'latin-ext-700-normal'];

let read: Promise<Buffer[]> | undefined;

/** Atkinson Hyperlegible, regular and bold, as Typst reads it: the face of everything that is printed or filmed. */
export const readFonts = (): Promise<Buffer[]> => {
  read ??= Promise.all(
    files.map(async (name) => unpackWoff(await readFile(resolve(`${family}${name}.woff`)))),
  );
  return read;
};

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

/** Both weights of a face in one file each, with every letter that it has. */
const whole = (face: string, name: string): string[] =>
  ['400Regular', '700Bold'].map((weight) => `@expo-google-fonts/${face}/${weight}/${name}_${weight}.ttf`);

/** Both weights of the letters of one script. */
const oneScript = (face: string, script: string): string[] =>
  ['400', '700'].map((weight) => `@fontsource/${face}/files/${face}-${script}-${weight}-normal.woff`);

/**
 * Atkinson Hyperlegible is the face of what the programme prints and films, Noto Sans that of letters that residents
 * send. The others have the letters that these have not, because a name is printed as it is written. Of a face in parts
 * Typst would look into one part alone. Those for Arabic and Bengali build no letter from several signs that each pass
 * for the whole: what is copied or read aloud has each letter once.
 */
const files = [
  ...whole('atkinson-hyperlegible', 'AtkinsonHyperlegible'),
  ...whole('noto-sans', 'NotoSans'),
  ...oneScript('amiri', 'arabic'),
  ...oneScript('hind-siliguri', 'bengali'),
  ...oneScript('noto-sans-gurmukhi', 'gurmukhi'),
  '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
];

const readFont = async (name: string): Promise<Buffer> => {
  const bytes = await readFile(resolve(name));
  return name.endsWith('.woff') ? unpackWoff(bytes) : bytes;
};

let read: Promise<Buffer[]> | undefined;

/** Every face, regular and bold, as Typst reads it. */
export const readFonts = (): Promise<Buffer[]> => {
  read ??= Promise.all(files.map(readFont));
  return read;
};

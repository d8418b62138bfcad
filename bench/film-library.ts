import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readVtt } from '../src/features/films/vtt.ts';
import type { Programme } from './programme.ts';
import type { Row, Table } from './table.ts';
import { askOnce } from './wire.ts';

const folder = join('content', 'films');
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const rowOf = async (film: string): Promise<Row> => {
  const size = async (name: string) =>
    (await stat(join(folder, film, name)).catch(() => undefined))?.size ?? 0;
  const cues = async (name: string) => readVtt(await readFile(join(folder, film, name), 'utf8'), () => {});
  const [captions, chapters] = [await cues('captions.en.vtt'), await cues('chapters.en.vtt')];
  const seconds = chapters.at(-1)?.end ?? 0;
  const words = captions.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const length = `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
  return {
    cells: [
      film,
      length,
      ((await size('film.mp4')) / 1_048_576).toFixed(2),
      ((await size('audio.m4a')) / 1_048_576).toFixed(2),
      `${captions.length}`,
      ((words / seconds) * 60).toFixed(0),
      `${chapters.length}`,
    ],
  };
};

/** Every film of the pack, and whether the site shows it. */
export const filmTable = async ({ url }: Programme): Promise<Table> => {
  const films = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const rows: Row[] = [];
  for (const { name } of films) {
    const { status } = await askOnce(`${url}/films/${name}`);
    if (status !== 200) throw new Error(`/films/${name} answers ${status}.`);
    rows.push(await rowOf(name));
  }
  return {
    title: 'Films of the pack',
    head: ['film', 'length', 'MB', 'MB of sound', 'captions', 'words a minute', 'chapters'],
    rows,
  };
};

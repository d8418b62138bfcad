import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { limitKind } from '../../deadlines/index.ts';
import { chaptersKind, filmKind, transcriptKind } from '../kinds.ts';
import { type FilmInWords, filmInWords } from './film-in-words.ts';
import { printTranscript } from './print-transcript.ts';
import { transcriptText } from './transcript-text.ts';
import { transcriptWord } from './transcript-word.ts';

const address = 'https://homes.example.org/films/entry-level-skills';
let snapshot: Snapshot;
let film: FilmInWords;
beforeAll(async () => {
  snapshot = await ownPack([limitKind, filmKind, chaptersKind, transcriptKind])('2026-11-26');
  film = filmInWords(snapshot, 'entry-level-skills', 'en') as FilmInWords;
});

const outdated = (): FilmInWords => ({
  ...film,
  changed: [{ id: 'x', title: 'Answer to a complaint', said: '10 working days', today: '5 working days' }],
});

test('a film in words has every paragraph once, under its chapter', () => {
  for (const { key } of snapshot.list(filmKind)) {
    const words = filmInWords(snapshot, key, 'en');
    const paragraphs = words?.chapters.flatMap((chapter) =>
      chapter.paragraphs.map(({ links: _, ...paragraph }) => paragraph),
    );
    expect(paragraphs, key).toEqual(snapshot.find(transcriptKind, key));
    for (const chapter of words?.chapters ?? []) expect(chapter.paragraphs.length, key).toBeGreaterThan(0);
  }
  expect(filmInWords(snapshot, 'nothing', 'en')).toBeUndefined();
});

test('as plain text it has its chapters, its words and where it came from', () => {
  const text = transcriptText(film, address);
  expect(text).toContain(`${film.chapters[1]?.title}\r\n---`);
  expect(text).toContain(film.chapters.at(-1)?.paragraphs.at(-1)?.text);
  expect(text).toContain(address);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

describe('as a Word document', () => {
  const body = async (of: FilmInWords): Promise<string> =>
    Buffer.from(unzipSync(await transcriptWord(of, address))['word/document.xml'] ?? []).toString();

  test('it has a title, a heading for each chapter, and every paragraph', async () => {
    const xml = await body(film);
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(xml.match(/w:val="Heading2"/g)).toHaveLength(film.chapters.length);
    expect(xml).toContain('She wants to tell her landlord today.');
    expect(xml).not.toContain('<w:bidi/>');
  });

  test('it runs from right to left in a language that does', async () => {
    expect(await body({ ...film, language: 'ar' })).toContain('<w:bidi/>');
  });
});

test('in large print it is a tagged PDF', { timeout: 30_000 }, async () => {
  const pdf = (await printTranscript(film, address)).toString('latin1');
  expect(pdf).toContain('/Marked true');
  expect((await printTranscript({ ...outdated(), language: 'ar' }, address)).byteLength).toBeGreaterThan(
    20_000,
  );
});

test('where the law has changed, every file says so', async () => {
  expect(transcriptText(outdated(), address)).toContain(
    'Answer to a complaint: the film says “10 working days”. Today it is 5 working days.',
  );
  const files = unzipSync(await transcriptWord(outdated(), address));
  expect(Buffer.from(files['word/document.xml'] ?? []).toString()).toContain('Today it is 5 working days.');
});

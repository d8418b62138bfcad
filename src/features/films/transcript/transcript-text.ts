import { changedInWords, type FilmInWords } from './film-in-words.ts';

/** A film in words as plain text: lines end as on Windows, so that every editor shows them. */
export const transcriptText = (film: FilmInWords, address: string): string =>
  [
    `${film.title}: the film in words`,
    film.summary,
    ...changedInWords(film),
    ...film.chapters.flatMap(({ title, paragraphs }) => [
      `\n${title}\n${'-'.repeat(title.length)}`,
      ...paragraphs.map(({ text }) => text),
    ]),
    `\nThe film: ${address}`,
    'You may copy and share this (CC BY 4.0). It is not advice on one case.',
  ]
    .join('\n\n')
    .concat('\n')
    .replaceAll('\n', '\r\n');

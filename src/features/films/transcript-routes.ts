import { h } from 'preact';
import { z } from 'zod';
import type { Answer, PublicRoute } from '../feature.ts';
import { TranscriptPage } from './pages/transcript-page.tsx';
import {
  filmPath,
  transcriptPath,
  transcriptPdfPath,
  transcriptTextPath,
  transcriptWordPath,
} from './paths.ts';
import { type FilmInWords, filmInWords } from './transcript/film-in-words.ts';
import { printTranscript } from './transcript/print-transcript.ts';
import { transcriptText } from './transcript/transcript-text.ts';

const MISSING = { type: 'missing', what: 'There is no film with that name.' } as const;

const pageQuery = z.object({ exit: z.literal('1').optional().catch(undefined) });

const page: PublicRoute = {
  path: (language) => transcriptPath(language, ':film'),
  for: 'everyone',
  query: pageQuery,
  answer({ snapshot, language, words, query }) {
    const film = filmInWords(snapshot, words.film ?? '', language);
    if (!film) return MISSING;
    const exit = pageQuery.parse(query).exit !== undefined;
    return {
      type: 'page',
      page: {
        title: `${film.title}: the film in words`,
        description: film.summary,
        address: transcriptPath(language, film.slug),
        menu: 'training',
        exit,
        trail: [{ text: film.title, href: filmPath(language, film.slug) }],
        body: h(TranscriptPage, { film, exit }),
      },
    };
  },
};

/** The words of a film as a file, in English alone as its other files are. */
const file = (
  path: (film: string) => string,
  make: (film: FilmInWords, address: string) => Answer | Promise<Answer>,
): PublicRoute => ({
  path: () => path(':film'),
  for: 'everyone',
  answer({ snapshot, house, words }) {
    const film = filmInWords(snapshot, words.film ?? '', 'en');
    return film ? make(film, `${house.site.publicUrl}${filmPath('en', film.slug)}`) : MISSING;
  },
});

export const transcriptRoutes: readonly PublicRoute[] = [
  page,
  file(transcriptTextPath, (film, address) => ({
    type: 'text',
    mime: 'text/plain; charset=utf-8',
    body: transcriptText(film, address),
  })),
  // Loaded when the first one is wanted, as for letters.
  file(transcriptWordPath, async (film, address) => ({
    type: 'file',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: `${film.slug}-in-words.docx`,
    body: await (await import('./transcript/transcript-word.ts')).transcriptWord(film, address),
  })),
  file(transcriptPdfPath, async (film, address) => ({
    type: 'file',
    mime: 'application/pdf',
    name: `${film.slug}-in-words-large-print.pdf`,
    body: await printTranscript(film, address),
  })),
];

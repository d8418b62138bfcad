import { z } from 'zod';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import type { Language } from '../../ui/language.ts';
import { limitKind } from '../deadlines/index.ts';
import { fileKind } from './file-kind.ts';
import { embeddedFilmPath, filmPath } from './paths.ts';
import { type Cue, readVtt } from './vtt.ts';

const text = z.string().min(1, 'some words');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');

const film = z.strictObject({
  title: text,
  summary: text,
  /** Who or what speaks: "A synthetic voice reads the words." */
  voice: text,
  made: z.iso.date('a day as YYYY-MM-DD'),
  /** The limits of the law that the narration speaks. */
  limits: z.array(slug).default([]),
  /** What it says for each of them: when the law says something else, the page says so. */
  spoken: z.record(slug, text).default({}),
  /** No other versions of it were made: the picture is the file as somebody gave it. */
  as_given: z.boolean('true or false').optional(),
});

/** What is said about a film; its pictures, sound and words lie beside it. */
export type Film = z.infer<typeof film>;

export interface TranscriptParagraph {
  /** Seconds from the beginning. */
  readonly at: number;
  readonly chapter: string;
  readonly text: string;
}

const cueKind = (name: 'captions' | 'chapters'): Kind<readonly Cue[]> => ({
  name: `film-${name}`,
  pattern: `films/<slug>/${name}.<language>.vtt`,
  read: (file, context) => [
    {
      key: context.match.words.slug ?? '',
      item: readVtt(file.text, ({ line, found, expected }) => context.fault(line, found, expected)),
      line: 1,
    },
  ],
});

export const captionsKind = cueKind('captions');
export const chaptersKind = cueKind('chapters');
export const pictureKind = fileKind('film.mp4');
/** The film with an interpreter of British Sign Language in the picture, where somebody has made it. */
export const signedKind = fileKind('signed.mp4');
/** The film with what is to be seen in it told between the words, where somebody has made it. */
export const describedKind = fileKind('described.mp4');
export const soundKind = fileKind('audio.m4a');
export const posterKind = fileKind('poster.webp');

export const transcriptKind: Kind<readonly TranscriptParagraph[]> = {
  name: 'film-transcript',
  pattern: 'films/<slug>/transcript.<language>.yaml',
  read(file, context) {
    const paragraph = z.strictObject({ at: z.number().min(0), chapter: slug, text });
    const read = readYaml(file.text, z.strictObject({ transcript: z.array(paragraph).min(1) }), context);
    return read ? [{ key: context.match.words.slug ?? '', item: read.value.transcript, line: 1 }] : [];
  },
};

/** The words from which a film is made; kept so that the film can be made again when the law changes. */
export const scriptKind: Kind<{ readonly text: string }> = {
  name: 'film-script',
  pattern: 'films/<slug>/script.<language>.yaml',
  read: (file, context) => [{ key: context.match.words.slug ?? '', item: { text: file.text }, line: 1 }],
};

const missingParts = (pack: PackView, key: string, language: Language, asGiven: boolean): string[] =>
  [
    { name: 'film.mp4', there: pack.find(pictureKind, key) },
    { name: 'audio.m4a', there: asGiven || pack.find(soundKind, key) },
    { name: 'poster.webp', there: asGiven || pack.find(posterKind, key) },
    { name: `captions.${language}.vtt`, there: pack.find(captionsKind, key, language) },
    { name: `chapters.${language}.vtt`, there: pack.find(chaptersKind, key, language) },
    { name: `transcript.${language}.yaml`, there: pack.find(transcriptKind, key, language) },
  ].flatMap(({ name, there }) => (there ? [] : [name]));

/** No film is public without captions, chapters and transcript. */
export const filmKind: Kind<Film> = {
  name: 'film',
  pattern: 'films/<slug>/film.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, film, context);
    return read ? [{ key: context.match.words.slug ?? '', item: read.value, line: 1 }] : [];
  },
  *check({ item, key, language, path }, pack) {
    for (const name of missingParts(pack, key, language, item.as_given === true))
      yield {
        path,
        line: 0,
        found: `no ${name} beside it`,
        expected: 'captions, chapters, transcript, picture, sound, poster',
      };
    for (const id of item.limits)
      if (!pack.find(limitKind, id))
        yield { path, line: 1, found: `the limit "${id}"`, expected: 'an id of time-limits/*.yaml' };
    const chapters = new Set((pack.find(chaptersKind, key, language) ?? []).map((cue) => cue.id));
    for (const paragraph of pack.find(transcriptKind, key, language) ?? [])
      if (!chapters.has(paragraph.chapter)) {
        yield {
          path,
          line: 0,
          found: `the chapter "${paragraph.chapter}" in the transcript`,
          expected: 'a cue of the chapters file',
        };
        break;
      }
  },
  address: ({ language, key }) => filmPath(language, key),
  alsoAt: ({ key }) => [embeddedFilmPath(key)],
};

import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import type { FilmFile } from './file-kind.ts';
import { chaptersKind, filmKind, pictureKind, posterKind, soundKind, transcriptKind } from './kinds.ts';
import { captionsPath, chaptersPath, filmFilePath, filmPath } from './paths.ts';

const fileSchema = z.strictObject({
  url: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string().meta({ description: 'The digest of the bytes, in hex.' }),
});

/** A film as programs read it: its files, its chapters, its words. */
export const filmAnswerSchema = z.strictObject({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  voice: z.string().meta({ description: 'Who or what speaks.' }),
  made: z.string().meta({ description: 'The day on which it was made, YYYY-MM-DD.' }),
  url: z.string().meta({ description: 'The page for people.' }),
  seconds: z.number(),
  picture: fileSchema,
  sound: fileSchema.meta({ description: 'The sound alone, for those who listen only.' }),
  poster: fileSchema.nullable(),
  captions: z.string().meta({ description: 'WebVTT.' }),
  chapters_vtt: z.string().meta({ description: 'The chapters as WebVTT.' }),
  chapters: z.array(
    z.strictObject({ id: z.string().nullable(), title: z.string(), start: z.number(), end: z.number() }),
  ),
  transcript: z
    .array(z.strictObject({ at: z.number(), chapter: z.string(), text: z.string() }))
    .meta({ description: 'What is said and shown, in paragraphs; `at` in seconds.' }),
});

/** Everything of a film and where it lies; nothing where a part of it is not there. */
export const filmAnswer = (
  snapshot: Snapshot,
  slug: string,
  language: Language,
): z.infer<typeof filmAnswerSchema> | undefined => {
  const fileOf = (kind: Kind<FilmFile>, name: string, type: string) => {
    const file = snapshot.find(kind, slug);
    return (
      file && { url: filmFilePath(slug, file.digest, name), type, bytes: file.bytes, sha256: file.digest }
    );
  };
  const film = snapshot.find(filmKind, slug, language);
  const picture = fileOf(pictureKind, 'film.mp4', 'video/mp4');
  const sound = fileOf(soundKind, 'audio.m4a', 'audio/mp4');
  if (!film || !picture || !sound) return undefined;
  const chapters = snapshot.find(chaptersKind, slug, language) ?? [];
  return {
    slug,
    title: film.title,
    summary: film.summary,
    voice: film.voice,
    made: film.made,
    url: filmPath(language, slug),
    seconds: chapters.at(-1)?.end ?? 0,
    picture,
    sound,
    poster: fileOf(posterKind, 'poster.webp', 'image/webp') ?? null,
    captions: captionsPath(language, slug),
    chapters_vtt: chaptersPath(language, slug),
    chapters: chapters.map(({ id, text, start, end }) => ({ id: id ?? null, title: text, start, end })),
    transcript: [...(snapshot.find(transcriptKind, slug, language) ?? [])],
  };
};

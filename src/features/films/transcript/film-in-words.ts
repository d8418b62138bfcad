import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Language } from '../../../ui/language.ts';
import { type ChangedLimit, changedLimits } from '../changed-limits.ts';
import { chaptersKind, filmKind, type TranscriptParagraph, transcriptKind } from '../kinds.ts';
import { type LinkAtSecond, linksAtSeconds } from '../links-kind.ts';

/** A chapter of a film with everything that is said and shown in it. */
export interface ChapterInWords {
  readonly id: string;
  readonly title: string;
  /** Seconds from the beginning. */
  readonly start: number;
  readonly paragraphs: ReadonlyArray<TranscriptParagraph & { readonly links: readonly LinkAtSecond[] }>;
}

/** A film to be read. */
export interface FilmInWords {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly voice: string;
  readonly made: string;
  readonly language: Language;
  readonly chapters: readonly ChapterInWords[];
  /** What the law says otherwise today. */
  readonly changed: readonly ChangedLimit[];
  /** How many words it has. */
  readonly words: number;
}

/** What is said in a film, by chapters; nothing where there is no such film. */
export const filmInWords = (
  snapshot: Snapshot,
  slug: string,
  language: Language,
): FilmInWords | undefined => {
  const film = snapshot.find(filmKind, slug, language);
  const transcript = snapshot.find(transcriptKind, slug, language);
  if (!film || !transcript) return undefined;
  const chapters = snapshot.find(chaptersKind, slug, language) ?? [];
  const { title, summary, voice, made } = film;
  const links = linksAtSeconds(snapshot, slug, language);
  return {
    ...{ slug, title, summary, voice, made, language },
    chapters: chapters.flatMap(({ id, start, text }) =>
      id
        ? [
            {
              ...{ id, start, title: text },
              paragraphs: transcript
                .filter(({ chapter }) => chapter === id)
                .map((paragraph) => ({ ...paragraph, links: links.get(paragraph.at) ?? [] })),
            },
          ]
        : [],
    ),
    changed: changedLimits(film, snapshot),
    words: transcript.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
  };
};

/** Minutes that reading takes at an easy pace, 180 words a minute. */
export const readingMinutes = ({ words }: Pick<FilmInWords, 'words'>): number =>
  Math.max(1, Math.round(words / 180));

/** What the law says otherwise today, in sentences; none where nothing has changed. */
export const changedInWords = ({ changed }: FilmInWords): string[] =>
  changed.length === 0
    ? []
    : [
        'The law has changed since this film was made. Until it is made again:',
        ...changed.map(
          ({ title, said, today }) => `${title}: the film says “${said}”. Today it is ${today}.`,
        ),
      ];

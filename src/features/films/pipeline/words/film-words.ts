import { stringify } from 'yaml';
import { captionsFile } from '../../maker/captions.ts';
import { writeVtt } from '../../vtt.ts';
import type { CheckedCaptions } from './check-captions.ts';
import { makeTranscript } from './make-transcript.ts';
import type { Chapter } from './read-chapters.ts';

/** What is said about a film, as far as somebody has said it. */
export interface FilmAbout {
  readonly title?: string;
  readonly summary?: string;
  /** A sentence that says who or what speaks. */
  readonly voice?: string;
}

export interface KnownWords {
  readonly about: FilmAbout;
  /** The London day on which it was added, YYYY-MM-DD. */
  readonly made: string;
  readonly language: string;
  readonly captions?: CheckedCaptions['cues'];
  readonly chapters?: readonly Chapter[];
  /** It is served as it was given. */
  readonly asGiven: boolean;
}

const ownVoice = 'The people in this film speak for themselves.';

/** What must still be given before the film can be public, each with the words that give it. */
export const missingWords = ({ about, captions, chapters }: KnownWords): string[] => [
  ...(about.title ? [] : ['a title: --title "Speaking up"']),
  ...(about.summary
    ? []
    : ['a sentence on what it is about: --summary "How residents of one street got their repairs."']),
  ...(captions ? [] : ['captions: --captions <file.srt or file.vtt>']),
  ...(chapters ? [] : ['chapters: --chapters <file>, or --chapter "Its name" for a film of one chapter']),
];

/** The files of the pack that hold a film's words, by name; those whose words are missing are not among them. */
export const wordFiles = (known: KnownWords): ReadonlyMap<string, string> => {
  const { about, captions, chapters, language, made, asGiven } = known;
  const files = new Map<string, string>();
  if (captions) files.set(`captions.${language}.vtt`, captionsFile(captions));
  if (chapters) files.set(`chapters.${language}.vtt`, writeVtt(chapters));
  if (captions && chapters)
    files.set(
      `transcript.${language}.yaml`,
      stringify({ transcript: makeTranscript(captions, chapters) }, { lineWidth: 0 }),
    );
  if (about.title && about.summary)
    files.set(
      `film.${language}.yaml`,
      stringify(
        {
          ...{ title: about.title, summary: about.summary, voice: about.voice ?? ownVoice, made },
          ...(asGiven ? { as_given: true } : {}),
        },
        { lineWidth: 0 },
      ),
    );
  return files;
};

import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Language } from '../../../ui/language.ts';
import { transcriptPath } from '../paths.ts';
import { filmInWords, readingMinutes } from './film-in-words.ts';

/** The way to the words of a film, for those who would rather read. */
export const TranscriptLink = ({
  film,
  snapshot,
  language,
  exit = false,
}: {
  film: string;
  snapshot: Snapshot;
  language: Language;
  /** The page has a way out: the next one has it too. */
  exit?: boolean;
}): VNode | null => {
  const words = filmInWords(snapshot, film, language);
  return words ? (
    <p class="govuk-body">
      Watch it, or{' '}
      <a class="govuk-link" href={`${transcriptPath(language, film)}${exit ? '?exit=1' : ''}`}>
        read the film in words
      </a>{' '}
      ({readingMinutes(words)} minutes).
    </p>
  ) : null;
};

import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Language } from '../../../ui/language.ts';
import type { FilmAsked } from '../asked.ts';
import { FilmView } from '../film-view.tsx';
import type { Film } from '../kinds.ts';
import { filmPath } from '../paths.ts';
import { TranscriptLink } from '../transcript/transcript-link.tsx';

/** A film by itself, with its words. */
export const FilmPage = ({
  slug,
  film,
  snapshot,
  language,
  asked,
}: {
  slug: string;
  film: Film;
  snapshot: Snapshot;
  language: Language;
  asked: FilmAsked;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">{film.title}</h1>
    <p class="govuk-body-l">{film.summary}</p>
    <h2 class="govuk-heading-l">Watch</h2>
    <TranscriptLink film={slug} snapshot={snapshot} language={language} />
    <FilmView
      film={slug}
      {...{ snapshot, language, asked }}
      address={filmPath(language, slug)}
      share={`${filmPath(language, slug)}#film-${slug}`}
    />
  </>
);

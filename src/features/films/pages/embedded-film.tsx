import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { FilmPlayer } from '../../../ui/film-player/film-player.tsx';
import type { SiteFacts } from '../../feature.ts';
import type { FilmAsked } from '../asked.ts';
import { changedLimits } from '../changed-limits.ts';
import { ChangedNotice } from '../changed-notice.tsx';
import { playerProps } from '../film-view.tsx';
import { type Film, filmKind } from '../kinds.ts';
import { embeddedFilmPath, filmPath } from '../paths.ts';

/** A film for a page of somebody else: picture, captions, chapters, and the way to the words. */
export const EmbeddedFilm = ({
  slug,
  film,
  snapshot,
  site,
  asked,
}: {
  slug: string;
  film: Film;
  snapshot: Snapshot;
  site: SiteFacts;
  asked: FilmAsked;
}): VNode | null => {
  const address = embeddedFilmPath(slug);
  const whole = `${site.publicUrl}${filmPath('en', slug)}`;
  const player = playerProps({
    film: slug,
    snapshot,
    language: 'en',
    address,
    asked,
    share: `${whole}#film-${slug}`,
  });
  if (!player) return null;
  return (
    <>
      <h1 class="govuk-heading-m">{film.title}</h1>
      <ChangedNotice changed={changedLimits(film, snapshot)} elsewhere={site.publicUrl} />
      <FilmPlayer {...player} headings={2} foldsChapters transcript={[]} downloads={[]} />
      <p class="govuk-body">
        <a class="govuk-link" href={whole} target="_blank" rel="noopener">
          The film with every word to read, on its own page (opens in a new tab)
        </a>
      </p>
    </>
  );
};

/** Films that may stand in other sites: all of them. */
export const filmsToEmbed = (snapshot: Snapshot): ReadonlyArray<{ slug: string; title: string }> =>
  snapshot
    .list(filmKind, 'en')
    .map(({ key, item }) => ({ slug: key, title: item.title }))
    .sort((one, other) => one.title.localeCompare(other.title));

import { h } from 'preact';
import type { Kind } from '../../adapters/content/kind.ts';
import type { PublicRoute } from '../feature.ts';
import { type ChangedLimit, changedLimits } from './changed-limits.ts';
import { captionsKind, chaptersKind, filmKind } from './kinds.ts';
import { FilmPage } from './pages/film-page.tsx';
import { captionsPath, chaptersPath, filmPath } from './paths.ts';
import { type Cue, writeVtt } from './vtt.ts';

const film: PublicRoute = {
  path: (language) => filmPath(language, ':film'),
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const slug = words.film ?? '';
    const found = snapshot.find(filmKind, slug, language);
    if (!found) return { type: 'missing', what: 'There is no film with that name.' };
    return {
      type: 'page',
      page: {
        title: found.title,
        description: found.summary,
        address: filmPath(language, slug),
        menu: 'training',
        body: h(FilmPage, { slug, film: found, snapshot, language }),
      },
    };
  },
};

/** Seconds for which captions say that the law has changed. */
const warningLasts = 8;

/** Captions of a film that says something else than the law does begin by saying so. */
const withWarning = (cues: readonly Cue[], changed: readonly ChangedLimit[]): readonly Cue[] =>
  changed.length === 0
    ? cues
    : [
        {
          id: undefined,
          start: 0,
          end: warningLasts,
          text: `The law has changed since this film was made.\n${changed[0]?.title}: now ${changed[0]?.today}`,
        },
        ...cues,
      ];

const cues = (kind: Kind<readonly Cue[]>, path: PublicRoute['path']): PublicRoute => ({
  path,
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const slug = words.film ?? '';
    const found = snapshot.find(kind, slug, language);
    const about = snapshot.find(filmKind, slug, language);
    if (!found || !about) return { type: 'missing', what: 'There is no film with that name.' };
    const warned = kind === captionsKind ? withWarning(found, changedLimits(about, snapshot)) : found;
    return { type: 'text', mime: 'text/vtt; charset=utf-8', body: writeVtt(warned) };
  },
});

export const routes: readonly PublicRoute[] = [
  film,
  cues(captionsKind, (language) => captionsPath(language, ':film')),
  cues(chaptersKind, (language) => chaptersPath(language, ':film')),
];

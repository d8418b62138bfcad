import { h } from 'preact';
import type { Kind } from '../../adapters/content/kind.ts';
import type { PublicRoute } from '../feature.ts';
import { filmQuery, isSeldomAsked } from './asked.ts';
import { captionsToday } from './captions-today.ts';
import { embedRoutes } from './embed-routes.ts';
import { captionsKind, chaptersKind, filmKind } from './kinds.ts';
import { ladderKind, type Playlist, rungKinds } from './ladder-kinds.ts';
import { FilmPage } from './pages/film-page.tsx';
import { captionsPath, chaptersPath, filmFilePath, filmPath } from './paths.ts';
import { type Cue, writeVtt } from './vtt.ts';

const film: PublicRoute = {
  path: (language) => filmPath(language, ':film'),
  for: 'everyone',
  query: filmQuery,
  isSeldomAsked,
  answer({ snapshot, language, words, query }) {
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
        body: h(FilmPage, { slug, film: found, snapshot, language, asked: filmQuery.parse(query) }),
      },
    };
  },
};

const cues = (kind: Kind<readonly Cue[]>, path: PublicRoute['path']): PublicRoute => ({
  path,
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const slug = words.film ?? '';
    const found = snapshot.find(kind, slug, language);
    const about = snapshot.find(filmKind, slug, language);
    if (!found || !about) return { type: 'missing', what: 'There is no film with that name.' };
    const body = kind === captionsKind ? captionsToday(snapshot, slug, language) : writeVtt(found);
    return { type: 'text', mime: 'text/vtt; charset=utf-8', body: body ?? writeVtt(found) };
  },
});

/** Playlists lead on by digest, so that the address of each, which is its own digest, names all that follows. */
const playlist = (kind: Kind<Playlist>, name: string): PublicRoute => ({
  path: () => filmFilePath(':film', ':digest', name),
  for: 'everyone',
  answer({ snapshot, words }) {
    const found = snapshot.find(kind, words.film ?? '');
    if (!found || found.digest.slice(0, 12) !== words.digest)
      return { type: 'missing', what: 'There is no film at this address, or it was made again.' };
    return { type: 'text', mime: 'application/vnd.apple.mpegurl', body: found.text };
  },
});

export const routes: readonly PublicRoute[] = [
  film,
  ...embedRoutes,
  playlist(ladderKind, 'ladder.m3u8'),
  ...rungKinds.map((rung) => playlist(rung.playlist, `${rung.name}.m3u8`)),
  cues(captionsKind, (language) => captionsPath(language, ':film')),
  cues(chaptersKind, (language) => chaptersPath(language, ':film')),
];

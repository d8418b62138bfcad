import { h } from 'preact';
import type { PublicRoute } from '../feature.ts';
import { webmastersPath } from '../guides/paths.ts';
import { filmQuery, isSeldomAsked } from './asked.ts';
import { filmKind } from './kinds.ts';
import { EmbedFilmsPage } from './pages/embed-films-page.tsx';
import { EmbeddedFilm, filmsToEmbed } from './pages/embedded-film.tsx';
import { embeddedFilmPath, embedFilmsPath } from './paths.ts';

const embedded: PublicRoute = {
  path: () => embeddedFilmPath(':film'),
  for: 'everyone',
  query: filmQuery,
  isSeldomAsked,
  answer({ snapshot, house, words, query }) {
    const slug = words.film ?? '';
    const film = snapshot.find(filmKind, slug);
    if (!film) return { type: 'missing', what: 'There is no film with that name.' };
    const { site } = house;
    return {
      type: 'framed',
      title: film.title,
      hasScripts: true,
      body: h(EmbeddedFilm, { slug, film, snapshot, site, asked: filmQuery.parse(query) }),
    };
  },
};

const howTo: PublicRoute = {
  path: embedFilmsPath,
  for: 'everyone',
  answer({ snapshot, house }) {
    return {
      type: 'page',
      page: {
        title: 'Put a film on your website',
        description: 'One line for your page: a film with captions and chapters, and nobody is tracked.',
        address: embedFilmsPath(),
        menu: 'about',
        trail: [{ text: 'Put a guide on your website', href: webmastersPath() }],
        body: h(EmbedFilmsPage, { films: filmsToEmbed(snapshot), publicUrl: house.site.publicUrl }),
      },
    };
  },
};

export const embedRoutes: readonly PublicRoute[] = [howTo, embedded];

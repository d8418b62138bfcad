import type { Feature } from '../feature.ts';
import {
  captionsKind,
  chaptersKind,
  filmKind,
  pictureKind,
  posterKind,
  scriptKind,
  soundKind,
  transcriptKind,
} from './kinds.ts';
import { mountFilmFiles } from './media-routes.ts';
import { routes } from './routes.ts';
import { transcriptRoutes } from './transcript-routes.ts';

export const films: Feature = {
  name: 'films',
  kinds: [
    filmKind,
    scriptKind,
    captionsKind,
    chaptersKind,
    transcriptKind,
    pictureKind,
    soundKind,
    posterKind,
  ],
  routes: [...routes, ...transcriptRoutes],
  openRoutes: mountFilmFiles,
};

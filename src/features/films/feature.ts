import type { Feature } from '../feature.ts';
import {
  captionsKind,
  chaptersKind,
  describedKind,
  filmKind,
  pictureKind,
  posterKind,
  scriptKind,
  signedKind,
  soundKind,
  transcriptKind,
} from './kinds.ts';
import { ladderKinds } from './ladder-kinds.ts';
import { linksKind } from './links-kind.ts';
import { mountFilmFiles } from './media-routes.ts';
import { embedFilmsPath } from './paths.ts';
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
    linksKind,
    pictureKind,
    signedKind,
    describedKind,
    soundKind,
    posterKind,
    ...ladderKinds,
  ],
  routes: [...routes, ...transcriptRoutes],
  openRoutes: mountFilmFiles,
  fixedAddresses: [embedFilmsPath()],
};

import type { PublicRoute } from '../feature.ts';
import { apiRoutes } from './api.ts';
import { changeRoutes } from './routes/changes.ts';
import { embedRoutes } from './routes/embed.ts';
import { guideRoutes } from './routes/guide.ts';
import { takeAwayRoutes } from './routes/take-away.ts';
import { topicRoutes } from './routes/topics.ts';

export const routes: readonly PublicRoute[] = [
  ...topicRoutes,
  ...changeRoutes,
  ...takeAwayRoutes,
  ...guideRoutes,
  ...embedRoutes,
  ...apiRoutes,
];

import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { scriptKind } from '../films/index.ts';
import type { TrainingModule } from './kind.ts';
import { slidesPath } from './paths.ts';

/** Where the slides of a module are; nowhere for a film without a script, since they are drawn from it. */
export const slidesAddress = (
  { slug, film }: Pick<TrainingModule, 'slug' | 'film'>,
  snapshot: Snapshot,
): string | undefined => (snapshot.find(scriptKind, film) ? slidesPath(slug) : undefined);

import type { Entry, Kind, Seal } from '../../adapters/content/kind.ts';
import { easyReadKind, guideKind } from '../guides/index.ts';
import type { TrainingModule } from './kind.ts';
import { openingOf, opensAt } from './opening.ts';

/** What may be told of a module before it opens. */
export interface AnnouncedModule {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly working_title: boolean;
  readonly summary: string;
  /** An instant (ISO 8601, UTC); null where no day is fixed. */
  readonly opens: string | null;
}

/** Stands in the snapshot in place of a closed module. No file holds one. */
export const announcedModuleKind: Kind<AnnouncedModule> = {
  name: 'announced-module',
  pattern: '',
  read: () => [],
};

const announce = (module: TrainingModule): AnnouncedModule => ({
  slug: module.slug,
  number: module.number,
  title: module.title,
  working_title: module.working_title,
  summary: module.summary,
  opens: opensAt(module)?.toISOString() ?? null,
});

/** A module opens with everything in its folder and in that of its film, and with the guides that it names, in every language and in Easy Read. */
export const sealOf = ({ item }: Entry<TrainingModule>): Seal => ({
  opening: openingOf(item),
  opensWith: ({ kind, key, path }) =>
    path.startsWith(`films/${item.film}/`) ||
    path.startsWith(`modules/${item.slug}/`) ||
    ((kind === guideKind.name || kind === easyReadKind.name) && item.opens_with_it.includes(key)),
  announced: { kind: announcedModuleKind, item: announce(item), title: item.title },
});

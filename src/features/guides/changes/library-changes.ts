import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { guideKind } from '../guide-kind.ts';

/** One change of one guide, with the reason that its writers gave. */
export interface LibraryChange {
  readonly guide: string;
  readonly title: string;
  readonly summary: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly reason: string;
}

/** What has changed in the library up to the day of the snapshot, the newest first. */
export const libraryChanges = (snapshot: Snapshot): LibraryChange[] =>
  snapshot
    .list(guideKind)
    .flatMap(({ item }) =>
      item.changes
        .filter(({ on }) => on <= snapshot.day)
        .map(({ on, reason }) => ({
          guide: item.slug,
          title: item.title,
          summary: item.summary,
          on,
          reason,
        })),
    )
    .sort((one, other) => other.on.localeCompare(one.on) || one.title.localeCompare(other.title));

import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { limitKind, limitText } from '../deadlines/index.ts';
import type { Film } from './kinds.ts';

/** A limit of which a film says something else than the law does today. */
export interface ChangedLimit {
  readonly id: string;
  readonly title: string;
  /** What the film says. */
  readonly said: string;
  /** What holds on the day of the snapshot. */
  readonly today: string;
}

/** The limits that have changed since a film was made: from that day its page and its captions say so. */
export const changedLimits = (film: Film, snapshot: Snapshot): ChangedLimit[] =>
  Object.entries(film.spoken).flatMap(([id, said]) => {
    const today = limitText(snapshot, id)?.text;
    const title = snapshot.find(limitKind, id)?.title ?? id;
    return today === undefined || today === said ? [] : [{ id, title, said, today }];
  });

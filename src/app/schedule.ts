import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { forgetActions } from '../adapters/action-counts.ts';
import { londonDayOf, systemClock } from '../adapters/clock.ts';
import { snapshotAt } from '../adapters/content/snapshot.ts';
import type { Database } from '../adapters/database.ts';
import { filmTask, makeFilmJob } from '../features/films/pipeline/index.ts';
import { guideKind, isPastReview } from '../features/guides/index.ts';
import { eraseIdleDrafts } from '../features/letters/index.ts';
import { forgetUnanswered } from '../features/search/index.ts';
import { kinds } from './features.ts';

/** Every chore that runs by the clock, in cron's own words, London's winter time being UTC. */
export const schedule = [
  '0 6 * * * content-review-due ?max=3',
  '30 6 * * * unanswered-forget ?max=3',
  '7 * * * * letters-erase-idle ?max=1',
  '12 * * * * actions-forget ?max=1',
].join('\n');

/** What nobody has asked for a year is of no use. */
const yearBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();

/** What jobs work with. */
export interface JobParts {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly logger: Logger;
  /** Where films are made. */
  readonly work: string;
}

/** The jobs of this house by name: thin shells. */
export const jobs = ({ database, pool, logger, work }: JobParts): TaskList => ({
  [filmTask]: makeFilmJob(pool, work, () => londonDayOf(systemClock.now())),
  'letters-erase-idle': async () => void (await eraseIdleDrafts(database, systemClock.now())),
  'actions-forget': async () => forgetActions(database, systemClock.now()),
  'unanswered-forget': async () => forgetUnanswered(database, yearBefore(londonDayOf(systemClock.now()))),
  'content-review-due': async () => {
    const snapshot = await snapshotAt(database, kinds, systemClock.now());
    const today = londonDayOf(systemClock.now());
    for (const { item, path } of snapshot.list(guideKind))
      if (isPastReview(item, today))
        logger.warn({ path, reviewBy: item.review_by }, 'a guide is past its review day; read it again');
  },
});

/** Everybody sees a change within a minute. */
const kept = 60_000;
/** What a clock here and one on the way may differ by while an answer travels. */
const spare = 1_000;

/** Seconds for which a cache on the way may show what it has while this site does not answer (RFC 5861, 4). */
const whileAway = 86_400;

export interface PageCaching {
  /** What Cache-Control says to caches on the way and in browsers. */
  readonly header: string;
  /** The instant (in milliseconds) from which on the answer, with that header, may not be sent any more. */
  readonly until: number | undefined;
}

/**
 * How long a public page may be kept: a minute, but never beyond the instant at which something opens, since
 * the page may be one that changes then. In the last minute it may be kept and is asked about each time.
 */
export const pageCaching = (nextOpening: Date | undefined, now: Date): PageCaching => {
  const until = nextOpening && nextOpening.getTime() - kept - spare;
  if (until !== undefined && now.getTime() >= until) return { header: 'public, no-cache', until: undefined };
  return { header: `public, max-age=60, stale-if-error=${whileAway}`, until };
};

/**
 * Names by which caches on the way can be told to forget pages: all of them (`pages`), or those of one revision of
 * the content (`r1204`). Cloudflare, Bunny and others read the first header, Fastly and Varnish the second.
 */
export const cacheTags = (revision: number): Readonly<Record<string, string>> => ({
  'cache-tag': `pages,r${revision}`,
  'surrogate-key': `pages r${revision}`,
});

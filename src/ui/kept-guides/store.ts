/**
 * What a reader keeps on the device: whole guides, in one cache that the worker at `/offline.js` reads. Pages put
 * guides in and take them out; the worker only brings them up to date.
 */
export const keptCache = 'fmh-kept';
export const workerAddress = '/offline.js';
/** Where the list of what is kept stands; it is kept with the first guide, to be read without signal. */
export const listAddress = '/this-phone';

/** When a copy was made, as YYYY-MM-DD, and how many bytes it takes with its scripts. */
export const keptOnHeader = 'x-kept-on';
export const keptBytesHeader = 'x-kept-bytes';

export const isGuide = (path: string): boolean => /^\/guides\/[a-z0-9-]+$/.test(path);

const today = (): string => new Date().toISOString().slice(0, 10);

/** "26 November 2026", from YYYY-MM-DD. */
export const dayWords = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  } as Intl.DateTimeFormatOptions);

/**
 * Whether an answer may stay on the device: a whole page, and none that asks to be kept by nobody; the list of what is
 * kept says nothing of anybody.
 * Guides that are read beside somebody dangerous are sent with `no-store`.
 */
export const mayKeep = (answer: Response, path: string): boolean =>
  answer.status === 200 &&
  (path === listAddress || !/no-store/.test(answer.headers.get('cache-control') || ''));

/** Puts a page and its scripts into the cache. @returns the bytes that they take */
export const keepPage = async (cache: Cache, path: string, answer: Response): Promise<number> => {
  const text = await answer.text();
  const scripts = (/ data-scripts="([^"]*)"/.exec(text)?.[1] || '').split(' ').filter(Boolean);
  let bytes = new Blob([text]).size;
  for (const script of scripts) {
    const part = (await cache.match(script)) || (await fetch(script));
    bytes += (await part.clone().blob()).size;
    await cache.put(script, part);
  }
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(keptOnHeader, today());
  headers.set(keptBytesHeader, String(bytes));
  await cache.put(path, new Response(text, { headers }));
  return bytes;
};

/** "1.4 MB", "38 KB" */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

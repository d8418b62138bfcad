/** One place of a list: an entity tag or nothing, up to the next comma or the end (RFC 9110, 5.6.1.2 and 8.8.3). */
const place = /[ \t]*(?:(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")[ \t]*)?(?:,|$)/y;

const opaque = (etag: string): string => etag.replace(/^W\//, '');

/**
 * Whether an If-None-Match header names this entity tag, by the weak comparison: `W/"a"` is `"a"`
 * (RFC 9110, 8.8.3.2 and 13.1.2). `*` names every tag. A header that cannot be read names none.
 * @param etag with its quotes, such as `"abc"`
 */
export const matchesEntityTag = (header: string | undefined, etag: string): boolean => {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const sought = opaque(etag);
  place.lastIndex = 0;
  let found = false;
  while (place.lastIndex < header.length) {
    const match = place.exec(header);
    if (!match) return false;
    found ||= match[1] === sought;
  }
  return found;
};

/** What a plain request asks for; the rest of it changes nothing. */
export interface PlainRequest {
  /** Path and query as they were sent. */
  readonly address: string;
  readonly accepted: string | undefined;
  readonly knownTag: string | undefined;
}

type Asked = Omit<PlainRequest, 'address'>;

const mostBytes = 8_192;

const line = /^GET (\/[\x21-\x7e]*) HTTP\/1\.1$/;

/** A field with a value of visible characters, as RFC 9110, 5.1 and 5.5 have it; nothing obsolete. */
const field = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\x20-\x7e\t]*)$/;

/** Whatever says that something else follows, that the connection is used otherwise, or who asks. */
const unusual = new Set([
  ...['content-length', 'transfer-encoding', 'trailer', 'te', 'expect', 'upgrade', 'http2-settings'],
  ...['proxy-connection', 'authorization'],
]);

/** Each may stand there once. */
const wanted = new Set(['host', 'accept-encoding', 'if-none-match', 'connection']);

const readFields = (lines: readonly string[]): Asked | undefined => {
  const values = new Map<string, string>();
  for (const one of lines) {
    const [, name, value] = field.exec(one) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const known = name.toLowerCase();
    if (unusual.has(known) || values.has(known)) return undefined;
    if (wanted.has(known)) values.set(known, value.trim());
  }
  const connection = values.get('connection')?.toLowerCase() ?? 'keep-alive';
  if (!values.get('host') || connection !== 'keep-alive') return undefined;
  return { accepted: values.get('accept-encoding'), knownTag: values.get('if-none-match') };
};

const readBefore = new Map<string, Asked>();
const mostKept = 200;
const longestKept = 1_000;

/** Browsers and what stands in front say the same few fields again and again; what is of one reader is not kept. */
const fieldsOf = (text: string): Asked | undefined => {
  const known = readBefore.get(text);
  if (known) return known;
  const asked = readFields(text.split('\r\n'));
  if (!asked || text.length > longestKept || /^(?:cookie|referer|if-none-match|x-|forwarded)/im.test(text))
    return asked;
  if (readBefore.size >= mostKept) readBefore.clear();
  readBefore.set(text, asked);
  return asked;
};

/**
 * Reads bytes as one plain request to read a page: GET over HTTP/1.1 (RFC 9112), whole, with nothing behind it, written
 * as browsers write it.
 * @returns nothing where it is anything else or in any doubt: then it is for `node:http`, which knows the whole standard
 */
export const readPlainRequest = (bytes: Buffer): PlainRequest | undefined => {
  if (bytes.length > mostBytes) return undefined;
  const text = bytes.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  if (end !== text.length - 4) return undefined;
  const lineEnd = text.indexOf('\r\n');
  const address = line.exec(text.slice(0, lineEnd))?.[1];
  if (address === undefined || lineEnd === end) return undefined;
  const asked = fieldsOf(text.slice(lineEnd + 2, end));
  return asked && { address, ...asked };
};

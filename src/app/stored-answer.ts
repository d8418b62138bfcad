import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { matchesEntityTag } from '../adapters/entity-tags.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Encoding = 'identity' | 'gzip' | 'br';

interface Form {
  readonly body: Buffer;
  readonly etag: string;
  /** Name, value, name, value …: the form that node:http writes fastest. */
  readonly headers: readonly string[];
}

/** An answer that is ready to be sent again and again. */
export interface StoredAnswer {
  readonly status: number;
  form(encoding: Encoding): Form;
  /** What it takes in memory. */
  readonly bytes: number;
}

const compressible = /^(text\/|application\/(json|xml|atom\+xml|manifest\+json|javascript)|image\/svg)/;

export interface AnswerParts {
  readonly status: number;
  readonly mime: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Any site may show it inside a page of its own. */
  readonly frameable?: true;
  /** Quick for what is asked once, thorough for what is sent ten thousand times. */
  readonly effort: 'quick' | 'thorough';
}

const brotliOptions = (bytes: number, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** Compresses at once, on this thread: a quick page takes a quarter of a millisecond, handing it over takes longer. */
const compressQuickly = (body: Buffer, encoding: Encoding): Buffer => {
  if (encoding === 'br') return brotliCompressSync(body, brotliOptions(body.byteLength, 4));
  return encoding === 'gzip' ? gzipSync(body, { level: 5 }) : body;
};

const compressThoroughly = async (body: Buffer): Promise<Map<Encoding, Buffer>> => {
  const [br, gz] = await Promise.all([
    brotli(body, brotliOptions(body.byteLength, 11)),
    gzipped(body, { level: 9 }),
  ]);
  return new Map([
    ['br', br],
    ['gzip', gz],
  ]);
};

/**
 * Compresses once and writes down every header. The entity tag is made from the bytes alone.
 * A thorough answer is ready in every encoding; a quick one is compressed when an encoding is first asked for.
 */
export const storeAnswer = async (parts: AnswerParts): Promise<StoredAnswer> => {
  const identity = Buffer.isBuffer(parts.body) ? parts.body : Buffer.from(parts.body, 'utf8');
  const packs = compressible.test(parts.mime);
  const bodies =
    packs && parts.effort === 'thorough' ? await compressThoroughly(identity) : new Map<Encoding, Buffer>();
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 20);
  const make = (encoding: Encoding): Form => {
    const body = packs ? (bodies.get(encoding) ?? compressQuickly(identity, encoding)) : identity;
    const etag = `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const headers: Record<string, string> = {
      'content-type': parts.mime,
      ...parts.headers,
      etag,
      vary: 'Accept-Encoding',
      'content-length': String(body.byteLength),
    };
    if (encoding !== 'identity' && packs) headers['content-encoding'] = encoding;
    return { body, etag, headers: Object.entries(headers).flat() };
  };
  const made = new Map<Encoding, Form>();
  const form = (encoding: Encoding): Form => {
    const known = made.get(encoding);
    if (known) return known;
    const fresh = make(encoding);
    made.set(encoding, fresh);
    return fresh;
  };
  if (parts.effort === 'thorough') for (const encoding of ['identity', 'gzip', 'br'] as const) form(encoding);
  // What is not compressed yet will take a third of the text at most, twice.
  return { status: parts.status, form, bytes: Math.ceil(identity.byteLength * 1.7) + 3_000 };
};

/** What a browser accepts, best first for us; `br;q=0` refuses it (RFC 9110, 12.5.3). */
const readAccepted = (header: string): Encoding => {
  const taken = new Set<string>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((word) => word.trim());
    const refused = parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
    if (!refused) taken.add(coding);
  }
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity';
};

const readBefore = new Map<string, Encoding>();

/** Browsers say the same few lines again and again: each is read once. */
const encodingFor = (header: string | undefined): Encoding => {
  if (header === undefined) return 'identity';
  const known = readBefore.get(header);
  if (known) return known;
  const encoding = readAccepted(header);
  if (readBefore.size < 200 && header.length < 200) readBefore.set(header, encoding);
  return encoding;
};

const unchangedHeaders = new Set(['etag', 'vary', 'cache-control', 'content-security-policy']);

const headersOfUnchanged = (headers: readonly string[]): string[] => {
  const kept: string[] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (unchangedHeaders.has(name)) kept.push(name, headers[index + 1] ?? '');
  }
  return kept;
};

/** Sends a stored answer: the fitting encoding, or 304 where the reader has it already. */
export const sendStored = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: StoredAnswer,
): void => {
  const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers;
  const form = answer.form(encodingFor(typeof accepted === 'string' ? accepted : undefined));
  if (known !== undefined && answer.status === 200 && matchesEntityTag(known, form.etag)) {
    response.writeHead(304, headersOfUnchanged(form.headers));
    response.end();
    return;
  }
  response.writeHead(answer.status, form.headers as string[]);
  response.end(request.method === 'HEAD' ? undefined : form.body);
};

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import { matchesEntityTag } from '../adapters/entity-tags.ts';
import { policyOfBare } from './security-headers.ts';

const brotli = promisify(brotliCompress);

type Encoding = 'identity' | 'gzip' | 'br';

interface Form {
  body(): Buffer;
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

const compressible =
  /^(text\/|application\/(json|xml|atom\+xml|manifest\+json|javascript|vnd\.apple\.mpegurl)|image\/svg)/;

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
const smallest = (body: Buffer, effort: AnswerParts['effort']): Buffer | Promise<Buffer> =>
  effort === 'quick'
    ? brotliCompressSync(body, brotliOptions(body.byteLength, 4))
    : brotli(body, brotliOptions(body.byteLength, 11));

/** What an answer takes beside its body: headers, policy, the objects that hold it. */
const bytesBeside = 3_000;

/** Everything of a form but its body. */
const formHeaders = (
  { mime, headers }: Pick<AnswerParts, 'mime' | 'headers'>,
  { etag, encoding, bytes }: { etag: string; encoding: Encoding; bytes: number },
): string[] =>
  Object.entries({
    'content-type': mime,
    'content-security-policy': policyOfBare(mime),
    ...headers,
    etag,
    vary: 'Accept-Encoding',
    'content-length': String(bytes),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  }).flat();

/**
 * Compresses once and writes down every header. The entity tag is made from the bytes alone.
 * Text is kept as Brotli and nothing else: nearly every browser asks for that, and the few that take the plain
 * text cost a third of a millisecond each, where the text of all pages would cost 40 MB. What is asked for
 * as gzip is kept too.
 */
export const storeAnswer = async (parts: AnswerParts): Promise<StoredAnswer> => {
  // Taken out one by one: a function that held `parts` would hold the text with it.
  const { status, mime, headers, effort } = parts;
  const whole = Buffer.isBuffer(parts.body) ? parts.body : Buffer.from(parts.body, 'utf8');
  const length = whole.byteLength;
  const digest = createHash('sha256').update(whole).digest('base64url').slice(0, 20);
  const tag = (encoding: Encoding) => `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const formOf = (encoding: Encoding, bytes: number, body: () => Buffer): Form => {
    const etag = tag(encoding);
    return { body, etag, headers: formHeaders({ mime, headers }, { etag, encoding, bytes }) };
  };
  if (!compressible.test(mime)) {
    const only = formOf('identity', length, () => whole);
    return { status, form: () => only, bytes: length + bytesBeside };
  }
  const small = await smallest(whole, effort);
  const plain = () => brotliDecompressSync(small);
  const packedAgain = (): Form => {
    const body = gzipSync(plain(), { level: effort === 'quick' ? 5 : 9 });
    return formOf('gzip', body.byteLength, () => body);
  };
  const forms = {
    br: formOf('br', small.byteLength, () => small),
    identity: formOf('identity', length, plain),
  };
  let gzipForm: Form | undefined;
  const form = (encoding: Encoding): Form => {
    if (encoding !== 'gzip') return forms[encoding];
    gzipForm ??= packedAgain();
    return gzipForm;
  };
  // As gzip, which may be asked for later, it takes a little more once again.
  return { status, form, bytes: Math.ceil(small.byteLength * 2.2) + bytesBeside };
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

const unchangedHeaders = new Set([
  'etag',
  'vary',
  'cache-control',
  'content-security-policy',
  'cache-tag',
  'surrogate-key',
]);

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
  response.end(request.method === 'HEAD' ? undefined : form.body());
};

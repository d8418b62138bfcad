import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzipSync,
} from 'node:zlib';
import { matchesEntityTag } from '../adapters/entity-tags.ts';
import { gzipInPieces } from './gzip-in-pieces.ts';
import type { PlainRequest } from './plain-requests/plain-request.ts';
import { bytesNow, type WireForm, wireForm } from './plain-requests/wire-form.ts';
import { policyOfBare } from './security-headers.ts';

const brotli = promisify(brotliCompress);

type Encoding = 'identity' | 'gzip' | 'br';

interface Form {
  body(): Buffer;
  readonly etag: string;
  /** Name, value, name, value …: the form that node:http writes fastest. */
  readonly headers: readonly string[];
  /** As it goes over the wire; nothing where the body is made for each who asks. */
  wire?(): WireForm;
}

/** A form that is kept, in one piece of memory: the body alone, or from the first plain request on with all before it. */
class KeptForm implements Form {
  readonly etag: string;
  readonly headers: readonly string[];
  readonly #status: number;
  #body: Buffer;
  #wire: WireForm | undefined;

  /** @param body in memory of its own, where the form is kept long */
  constructor(status: number, { etag, headers }: Pick<Form, 'etag' | 'headers'>, body: Buffer) {
    this.#status = status;
    this.etag = etag;
    this.headers = headers;
    this.#body = body;
  }

  body(): Buffer {
    return this.#body;
  }

  wire(): WireForm {
    if (this.#wire) return this.#wire;
    this.#wire = wireForm(this.#status, this.headers, this.#body);
    this.#body = this.#wire.bytes.subarray(this.#wire.bodyAt);
    return this.#wire;
  }
}

/** An answer that is ready to be sent again and again. */
export interface StoredAnswer {
  readonly status: number;
  /** How it is kept: what costs nothing to send. Other forms are made of it for the few who do not take this one. */
  readonly kept: Encoding;
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
  /** It is kept longer than it takes to send it; so it is where nothing is said. */
  readonly kept?: boolean;
  /** A part of the text that stands in many other answers, such as the styles: what is quick packs it but once. */
  readonly shared?: string;
}

const brotliOptions = (bytes: number, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** A text that fits into one packet whatever is done to it is sent as it is, where it is wanted but once. */
const onePacket = 1_000;

/**
 * The same bytes in memory of their own: Node cuts small buffers from slabs of 64 KB, and one that is kept would keep
 * the whole slab.
 */
const alone = (bytes: Buffer): Buffer => {
  if (bytes.buffer.byteLength === bytes.byteLength) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.byteLength);
  bytes.copy(own);
  return own;
};

const sheet = Buffer.allocUnsafeSlow(262_144);
/** A letter takes so many bytes in UTF-8 at most, for each of the units by which a string is measured. */
const mostOfAUnit = 3;

/** @param forNow they stand only until the bytes of another text are asked for, without memory of their own */
const bytesOf = (text: string | Buffer, forNow: boolean): Buffer => {
  if (typeof text !== 'string') return text;
  if (!forNow || text.length * mostOfAUnit > sheet.byteLength) return Buffer.from(text);
  return sheet.subarray(0, sheet.write(text));
};

/** How a text is kept. What is asked once is packed at once, on this thread: handing it over takes longer. */
const pack = (
  body: Buffer,
  { effort, shared }: Pick<AnswerParts, 'effort' | 'shared'>,
): { kept: Encoding; packed: Buffer } | Promise<{ kept: Encoding; packed: Buffer }> => {
  if (effort === 'thorough')
    return brotli(body, brotliOptions(body.byteLength, 11)).then((packed) => ({ kept: 'br', packed }));
  if (body.byteLength <= onePacket) return { kept: 'identity', packed: Buffer.from(body) };
  return { kept: 'gzip', packed: gzipInPieces(body, shared ?? '') };
};

const unpack = (kept: Encoding, packed: Buffer): Buffer => {
  if (kept === 'identity') return packed;
  return kept === 'br' ? brotliDecompressSync(packed) : gunzipSync(packed);
};

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
 * Text is kept in one form and nothing else: nearly every browser takes that, and the few that take the plain
 * text cost a third of a millisecond each, where the text of all pages would cost 40 MB. What is asked for
 * in another form is kept in that form too.
 */
export const storeAnswer = async (parts: AnswerParts): Promise<StoredAnswer> => {
  // Taken out one by one: a function that held `parts` would hold the text with it.
  const { status, mime, headers } = parts;
  const isPacked = compressible.test(mime);
  // What is packed at once is written down where the one before it stood: nothing else keeps it.
  const whole = bytesOf(parts.body, isPacked && parts.effort === 'quick');
  const length = whole.byteLength;
  const digest = hash('sha256', whole, 'base64url').slice(0, 20);
  const tag = (encoding: Encoding) => `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const said = (encoding: Encoding, bytes: number) => {
    const etag = tag(encoding);
    return { etag, headers: formHeaders({ mime, headers }, { etag, encoding, bytes }) };
  };
  const keepsLong = parts.kept !== false;
  const keep = (encoding: Encoding, body: Buffer): Form =>
    new KeptForm(status, said(encoding, body.byteLength), keepsLong ? alone(body) : body);
  if (!isPacked) {
    const only = keep('identity', whole);
    return { status, kept: 'identity', form: () => only, bytes: length + bytesBeside };
  }
  const { kept, packed } = await pack(whole, parts);
  const first = keep(kept, packed);
  const bytes = packed.byteLength;
  const forms = new Map<Encoding, Form>([[kept, first]]);
  const make = (encoding: Encoding): Form => {
    const plain = () => unpack(kept, first.body());
    if (encoding === 'identity') return { ...said(encoding, length), body: plain };
    // What is thorough is kept in Brotli, and what is quick in gzip: the other is for the few who do not take that.
    return keep(
      encoding,
      encoding === 'gzip'
        ? gzipSync(plain(), { level: 9 })
        : brotliCompressSync(plain(), brotliOptions(length, 4)),
    );
  };
  const form = (encoding: Encoding): Form => {
    const known = forms.get(encoding);
    if (known) return known;
    const made = make(encoding);
    forms.set(encoding, made);
    return made;
  };
  // In another form, which may be asked for later, it takes a little more once again.
  return { status, kept, form, bytes: Math.ceil(bytes * 2.2) + bytesBeside };
};

/** What a browser accepts, smallest first; `br;q=0` refuses it (RFC 9110, 12.5.3). */
const readAccepted = (header: string): readonly Encoding[] => {
  const taken = new Set<string>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((word) => word.trim());
    const refused = parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
    if (!refused) taken.add(coding);
  }
  return [...packings.filter((encoding) => taken.has(encoding)), 'identity'];
};

const packings: readonly Encoding[] = ['br', 'gzip'];
const onlyPlain: readonly Encoding[] = ['identity'];

const readBefore = new Map<string, readonly Encoding[]>();

/** Browsers say the same few lines again and again: each is read once. */
const acceptedIn = (header: string | undefined): readonly Encoding[] => {
  if (header === undefined) return onlyPlain;
  const known = readBefore.get(header);
  if (known) return known;
  const accepted = readAccepted(header);
  if (readBefore.size < 200 && header.length < 200) readBefore.set(header, accepted);
  return accepted;
};

/** As it is kept, where that is taken; otherwise the smallest that is. */
const encodingFor = (header: string | undefined, kept: Encoding): Encoding => {
  const accepted = acceptedIn(header);
  return accepted.includes(kept) ? kept : (accepted[0] ?? 'identity');
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

const fitting = (answer: StoredAnswer, accepted: string | undefined): Form =>
  answer.form(encodingFor(accepted, answer.kept));

const isKnown = ({ status }: StoredAnswer, { etag }: Form, known: string | undefined): boolean =>
  known !== undefined && status === 200 && matchesEntityTag(known, etag);

/**
 * The same as `sendStored`, for a plain request: all the bytes of an answer to it.
 * @returns nothing where the fitting form is not kept
 */
export const bytesOfStored = (answer: StoredAnswer, { accepted, knownTag }: PlainRequest) => {
  const form = fitting(answer, accepted);
  if (isKnown(answer, form, knownTag))
    return bytesNow(wireForm(304, headersOfUnchanged(form.headers), Buffer.alloc(0)));
  return form.wire && bytesNow(form.wire());
};

/** Sends a stored answer: the fitting encoding, or 304 where the reader has it already. */
export const sendStored = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: StoredAnswer,
): void => {
  const { 'accept-encoding': accepted, 'if-none-match': known } = request.headers;
  const form = fitting(answer, typeof accepted === 'string' ? accepted : undefined);
  if (isKnown(answer, form, known)) {
    response.writeHead(304, headersOfUnchanged(form.headers));
    response.end();
    return;
  }
  response.writeHead(answer.status, form.headers as string[]);
  response.end(request.method === 'HEAD' ? undefined : form.body());
};

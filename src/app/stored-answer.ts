import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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
  readonly forms: Readonly<Record<Encoding, Form>>;
  /** What it takes in memory. */
  readonly bytes: number;
}

const compressible = /^(text\/|application\/(json|xml|atom\+xml|manifest\+json|javascript)|image\/svg)/;

export interface AnswerParts {
  readonly status: number;
  readonly mime: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Quick for what is asked once, thorough for what is sent ten thousand times. */
  readonly effort: 'quick' | 'thorough';
}

/** Compresses once and writes down every header. The entity tag is made from the bytes alone. */
export const storeAnswer = async (parts: AnswerParts): Promise<StoredAnswer> => {
  const identity = Buffer.isBuffer(parts.body) ? parts.body : Buffer.from(parts.body, 'utf8');
  const thorough = parts.effort === 'thorough';
  const [br, gz] = compressible.test(parts.mime)
    ? await Promise.all([
        brotli(identity, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: thorough ? 11 : 4,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: identity.byteLength,
          },
        }),
        gzipped(identity, { level: thorough ? 9 : 5 }),
      ])
    : [identity, identity];
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 20);
  const form = (body: Buffer, encoding: Encoding): Form => {
    const etag = `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const headers: Record<string, string> = {
      'content-type': parts.mime,
      ...parts.headers,
      etag,
      vary: 'Accept-Encoding',
      'content-length': String(body.byteLength),
    };
    if (encoding !== 'identity' && body !== identity) headers['content-encoding'] = encoding;
    return { body, etag, headers: Object.entries(headers).flat() };
  };
  return {
    status: parts.status,
    forms: { identity: form(identity, 'identity'), gzip: form(gz, 'gzip'), br: form(br, 'br') },
    bytes: identity.byteLength + br.byteLength + gz.byteLength + 3_000,
  };
};

/** Whether the request takes this encoding; `br;q=0` refuses it (RFC 9110, 12.5.3). */
const takes = (accepted: string, encoding: string): boolean => {
  const at = accepted.indexOf(encoding);
  if (at < 0) return false;
  return !/^\s*;\s*q=0(\.0+)?\s*(,|$)/.test(accepted.slice(at + encoding.length));
};

const chooseForm = (answer: StoredAnswer, accepted: string | undefined): Form => {
  if (accepted && takes(accepted, 'br')) return answer.forms.br;
  if (accepted && takes(accepted, 'gzip')) return answer.forms.gzip;
  return answer.forms.identity;
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
  const form = chooseForm(answer, typeof accepted === 'string' ? accepted : undefined);
  if (known !== undefined && answer.status === 200 && known.includes(form.etag)) {
    response.writeHead(304, headersOfUnchanged(form.headers));
    response.end();
    return;
  }
  response.writeHead(answer.status, form.headers as string[]);
  response.end(request.method === 'HEAD' ? undefined : form.body);
};

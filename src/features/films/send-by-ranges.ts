import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesEntityTag } from '../../adapters/entity-tags.ts';
import { readRange } from './range.ts';

/** Bytes that are sent whole or in part. */
export interface Sendable {
  readonly bytes: number;
  /** Where the web server in front sends them from by itself: it knows ranges and conditions too. */
  readonly handedTo?: string;
  /** The bytes from the first to the last of these places, both counted in. */
  part(first: number, last: number): Buffer | Readable;
}

export interface SendableAbout {
  /** Names the bytes: other bytes have another one. */
  readonly etag: string;
  readonly mime: string;
  /** What caches may do, as Cache-Control says it. */
  readonly caching: string;
}

/** An answer that may be another one in a minute: no cache keeps it. */
export const refuse = (reply: FastifyReply, status: number, words: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(words);

/** The Range header where it counts: in a GET, and not when it was meant for other bytes (RFC 9110, 13.1.5 and 14.2). */
const askedRange = ({ method, headers }: FastifyRequest, etag: string): string | undefined => {
  const ifRange = headers['if-range'];
  return method === 'GET' && (ifRange === undefined || ifRange === etag) ? headers.range : undefined;
};

/**
 * Answers with a file, with the part of it that was asked for, or with 304 where the reader has it.
 *
 * @param find the bytes, asked for only where they are sent; nothing where they are not on this server
 */
export const sendByRanges = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, mime, caching }: SendableAbout,
  find: () => Promise<Sendable | undefined>,
): Promise<FastifyReply> => {
  if (matchesEntityTag(request.headers['if-none-match'], etag))
    return reply.code(304).header('etag', etag).header('cache-control', caching).send();
  const found = await find();
  if (!found) return refuse(reply, 404, 'The film is not on this server.');
  if (found.handedTo !== undefined)
    return reply
      .type(mime)
      .header('cache-control', caching)
      .header('x-accel-redirect', found.handedTo)
      .send();
  const range = readRange(askedRange(request, etag), found.bytes);
  reply.header('accept-ranges', 'bytes');
  if (range === 'outside')
    return refuse(
      reply.header('content-range', `bytes */${found.bytes}`),
      416,
      'The file is shorter than that.',
    );
  const { first, last } = range === 'whole' ? { first: 0, last: found.bytes - 1 } : range;
  if (range !== 'whole') reply.code(206).header('content-range', `bytes ${first}-${last}/${found.bytes}`);
  reply
    .type(mime)
    .header('cache-control', caching)
    .header('etag', etag)
    .header('content-length', last - first + 1);
  return request.method === 'HEAD' ? reply.send() : reply.send(found.part(first, last));
};

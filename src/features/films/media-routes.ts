import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kind } from '../../adapters/content/kind.ts';
import { matchesEntityTag } from '../../adapters/entity-tags.ts';
import type { House } from '../feature.ts';
import { FilmMemory } from './film-memory.ts';
import { type FilmFile, pictureKind, posterKind, soundKind } from './kinds.ts';
import { filmFilePath } from './paths.ts';
import { readRange } from './range.ts';

const files: ReadonlyArray<{ name: string; kind: Kind<FilmFile>; mime: string }> = [
  { name: 'film.mp4', kind: pictureKind, mime: 'video/mp4' },
  { name: 'audio.m4a', kind: soundKind, mime: 'audio/mp4' },
  { name: 'poster.webp', kind: posterKind, mime: 'image/webp' },
];

const keptForYears = 'public, max-age=31536000, immutable';

/** An answer that may be another one in a minute: no cache keeps it. */
const refuse = (reply: FastifyReply, status: number, words: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(words);

/** The Range header where it counts: in a GET, and not when it was meant for other bytes (RFC 9110, 13.1.5 and 14.2). */
const askedRange = ({ method, headers }: FastifyRequest, etag: string): string | undefined => {
  const ifRange = headers['if-range'];
  return method === 'GET' && (ifRange === undefined || ifRange === etag) ? headers.range : undefined;
};

const sendFilm = async (
  request: FastifyRequest,
  reply: FastifyReply,
  memory: FilmMemory,
  file: FilmFile,
  mime: string,
): Promise<FastifyReply> => {
  const etag = `"${file.digest}"`;
  if (matchesEntityTag(request.headers['if-none-match'], etag))
    return reply.code(304).header('etag', etag).header('cache-control', keptForYears).send();
  const found = await memory.find(file.digest);
  if (!found) return refuse(reply, 404, 'The film is not on this server.');
  const range = readRange(askedRange(request, etag), found.bytes);
  reply.header('accept-ranges', 'bytes');
  if (range === 'outside')
    return refuse(
      reply.header('content-range', `bytes */${found.bytes}`),
      416,
      'The film is shorter than that.',
    );
  const { first, last } = range === 'whole' ? { first: 0, last: found.bytes - 1 } : range;
  if (range !== 'whole') reply.code(206).header('content-range', `bytes ${first}-${last}/${found.bytes}`);
  reply
    .type(mime)
    .header('cache-control', keptForYears)
    .header('etag', etag)
    .header('content-length', last - first + 1);
  if (request.method === 'HEAD') return reply.send();
  if (found.content) return reply.send(found.content.subarray(first, last + 1));
  return reply.send(createReadStream(found.path, { start: first, end: last }));
};

/** Pictures, sound and posters, in whole or by ranges; kept for ever, since the address names the bytes. */
export const mountFilmFiles = (server: FastifyInstance, house: House): void => {
  const memory = new FilmMemory(house.files);
  for (const { name, kind, mime } of files)
    server.route({
      // HEAD is answered here: the one that Fastify adds by itself would tell a length of nothing.
      method: ['GET', 'HEAD'],
      url: filmFilePath(':slug', ':digest', name),
      exposeHeadRoute: false,
      config: { for: 'everyone' },
      async handler(request, reply) {
        const { slug = '', digest = '' } = request.params as Record<string, string>;
        const file = house.snapshot().find(kind, slug);
        if (!file?.digest.startsWith(digest) || digest.length !== 12) return reply.callNotFound();
        return sendFilm(request, reply, memory, file, mime);
      },
    });
};

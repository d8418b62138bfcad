import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kind } from '../../adapters/content/kind.ts';
import type { House } from '../feature.ts';
import { FilmMemory } from './film-memory.ts';
import { type FilmFile, pictureKind, posterKind, soundKind } from './kinds.ts';
import { filmFilePath } from './paths.ts';
import { readRange } from './range.ts';

const files: ReadonlyArray<{ name: string; kind: Kind<FilmFile>; mime: string }> = [
  { name: 'film.mp4', kind: pictureKind, mime: 'video/mp4' },
  { name: 'audio.m4a', kind: soundKind, mime: 'audio/mp4' },
  { name: 'poster.jpg', kind: posterKind, mime: 'image/jpeg' },
];

const sendRange = async (
  request: FastifyRequest,
  reply: FastifyReply,
  memory: FilmMemory,
  file: FilmFile,
): Promise<FastifyReply> => {
  const found = await memory.find(file.digest);
  if (!found)
    return reply.code(404).type('text/plain; charset=utf-8').send('The film is not on this server.');
  const ifRange = request.headers['if-range'];
  const fresh = ifRange === undefined || ifRange === `"${file.digest}"`;
  const range = readRange(fresh ? request.headers.range : undefined, found.bytes);
  reply.header('accept-ranges', 'bytes').header('etag', `"${file.digest}"`);
  if (range === 'outside')
    return reply
      .code(416)
      .header('content-range', `bytes */${found.bytes}`)
      .type('text/plain; charset=utf-8')
      .send('');
  const { first, last } = range === 'whole' ? { first: 0, last: found.bytes - 1 } : range;
  if (range !== 'whole') reply.code(206).header('content-range', `bytes ${first}-${last}/${found.bytes}`);
  reply.header('content-length', last - first + 1);
  if (request.method === 'HEAD') return reply.send();
  if (found.content) return reply.send(found.content.subarray(first, last + 1));
  return reply.send(createReadStream(found.path, { start: first, end: last }));
};

/** Pictures, sound and posters, in whole or by ranges; kept for ever, since the address names the bytes. */
export const mountFilmFiles = (server: FastifyInstance, house: House): void => {
  const memory = new FilmMemory(house.files);
  for (const { name, kind, mime } of files)
    server.get(
      filmFilePath(':slug', ':digest', name),
      { config: { for: 'everyone' } },
      async (request, reply) => {
        const { slug = '', digest = '' } = request.params as Record<string, string>;
        const file = house.snapshot().find(kind, slug);
        if (!file?.digest.startsWith(digest) || digest.length !== 12) return reply.callNotFound();
        if (request.headers['if-none-match'] === `"${file.digest}"`) return reply.code(304).send();
        reply.type(mime).header('cache-control', 'public, max-age=31536000, immutable');
        return sendRange(request, reply, memory, file);
      },
    );
};

import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Kind } from '../../adapters/content/kind.ts';
import type { House } from '../feature.ts';
import type { FilmFile } from './file-kind.ts';
import { FilmMemory } from './film-memory.ts';
import { describedKind, pictureKind, posterKind, signedKind, soundKind } from './kinds.ts';
import { rungKinds } from './ladder-kinds.ts';
import { filmFilePath } from './paths.ts';
import { type Sendable, sendByRanges } from './send-by-ranges.ts';

const files: ReadonlyArray<{ name: string; kind: Kind<FilmFile>; mime: string }> = [
  { name: 'film.mp4', kind: pictureKind, mime: 'video/mp4' },
  { name: 'signed.mp4', kind: signedKind, mime: 'video/mp4' },
  { name: 'described.mp4', kind: describedKind, mime: 'video/mp4' },
  { name: 'audio.m4a', kind: soundKind, mime: 'audio/mp4' },
  { name: 'poster.webp', kind: posterKind, mime: 'image/webp' },
  ...rungKinds.map(({ name, media }) => ({
    name: `${name}.mp4`,
    kind: media,
    mime: name === 'sound' ? 'audio/mp4' : 'video/mp4',
  })),
];

const keptForYears = 'public, max-age=31536000, immutable';

/**
 * The bytes of a film: from memory where it is small enough, otherwise from the disk, or from the web server in front.
 *
 * @param handFilesTo where that server serves the file store to itself alone; nothing where there is none
 */
const bytesOf = async (
  memory: FilmMemory,
  digest: string,
  handFilesTo: string | undefined,
): Promise<Sendable | undefined> => {
  const found = await memory.find(digest);
  if (!found) return undefined;
  const { content, path, place, bytes } = found;
  return {
    bytes,
    ...(handFilesTo !== undefined && !content ? { handedTo: `${handFilesTo}${place}` } : {}),
    part: (first, last) =>
      content ? content.subarray(first, last + 1) : createReadStream(path, { start: first, end: last }),
  };
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
        return sendByRanges(request, reply, { etag: `"${file.digest}"`, mime, caching: keptForYears }, () =>
          bytesOf(memory, file.digest, house.handFilesTo),
        );
      },
    });
};

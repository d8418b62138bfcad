import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House } from '../feature.ts';
import type { FilmFile } from './file-kind.ts';
import { pictureKind, soundKind } from './kinds.ts';
import { mountFilmFiles } from './media-routes.ts';
import { filmFilePath } from './paths.ts';

const content = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));
const picture: FilmFile = { digest: 'a'.repeat(64), bytes: content.byteLength };
const sound: FilmFile = { digest: 'b'.repeat(64), bytes: 5 };
const etag = `"${picture.digest}"`;
const forYears = 'public, max-age=31536000, immutable';
const address = filmFilePath('first', picture.digest, 'film.mp4');

let server: FastifyInstance;
let origin: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'films-'));
  const path = join(folder, 'film');
  await writeFile(path, content);
  const house = {
    files: {
      keep: async () => {},
      read: async () => content,
      find: async (digest: string) =>
        digest === picture.digest ? { path, place: 'aa/film', bytes: content.byteLength } : undefined,
    },
    snapshot: () => ({
      find: (kind: { name: string }, slug: string) => {
        if (slug !== 'first') return undefined;
        if (kind.name === pictureKind.name) return picture;
        return kind.name === soundKind.name ? sound : undefined;
      },
    }),
  } as unknown as House;
  server = Fastify();
  mountFilmFiles(server, house);
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const ask = (method: 'GET' | 'HEAD', headers: Record<string, string> = {}, path = address) =>
  fetch(`${origin}${path}`, { method, headers });

test('a film is sent whole, to be kept for ever', async () => {
  const answer = await ask('GET');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe(forYears);
  expect(answer.headers.get('etag')).toBe(etag);
  expect(answer.headers.get('content-length')).toBe('1000');
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
});

test('a range is sent as a part', async () => {
  const answer = await ask('GET', { range: 'bytes=10-19' });
  expect(answer.status).toBe(206);
  expect(answer.headers.get('content-range')).toBe('bytes 10-19/1000');
  expect(answer.headers.get('content-length')).toBe('10');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content.subarray(10, 20));
});

test.each([
  [`"${'c'.repeat(64)}"`, 200],
  [`W/${etag}`, 200],
  [etag, 206],
])('with If-Range %s a range is answered with %i', async (ifRange, status) => {
  expect((await ask('GET', { range: 'bytes=10-19', 'if-range': ifRange })).status).toBe(status);
});

describe('HEAD', () => {
  test('tells the length of the film and sends nothing', async () => {
    const answer = await ask('HEAD');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('1000');
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(await answer.text()).toBe('');
  });

  test('knows no ranges', async () => {
    const answer = await ask('HEAD', { range: 'bytes=10-19' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('1000');
    expect(answer.headers.get('content-range')).toBeNull();
  });
});

describe('a reader who has the film', () => {
  test.each([etag, `W/${etag}`, `"other", ${etag}`, '*'])(
    'and says so by %s is sent nothing',
    async (known) => {
      for (const method of ['GET', 'HEAD'] as const) {
        const answer = await ask(method, { 'if-none-match': known, range: 'bytes=0-5' });
        expect(answer.status).toBe(304);
        expect(answer.headers.get('etag')).toBe(etag);
        expect(answer.headers.get('cache-control')).toBe(forYears);
      }
    },
  );

  test('in another form is sent the film', async () => {
    expect((await ask('GET', { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('what goes wrong is kept by no cache', () => {
  test('a range outside of the film', async () => {
    const answer = await ask('GET', { range: 'bytes=1000-' });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */1000');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });

  test('a film that is not on this server', async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await ask(method, {}, filmFilePath('first', sound.digest, 'audio.m4a'));
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('an address that names other bytes, or fewer of their letters', async () => {
    for (const digest of ['c'.repeat(12), 'aaa']) {
      const answer = await ask('GET', {}, filmFilePath('first', digest, 'film.mp4'));
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control') ?? '').not.toContain('max-age');
    }
  });
});

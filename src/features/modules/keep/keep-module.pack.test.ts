import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import type { FileStore } from '../../../adapters/file-store.ts';
import { plainInline } from '../../../ui/prose/plain-text.ts';
import { sections } from '../../../ui/prose/walk.ts';
import { contactKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import type { House } from '../../feature.ts';
import {
  captionsKind,
  chaptersKind,
  filmKind,
  pictureKind,
  scriptKind,
  transcriptKind,
} from '../../films/index.ts';
import { guideKind } from '../../guides/index.ts';
import { moduleKind, type TrainingModule } from '../kind.ts';
import { keepPath } from '../paths.ts';
import { keepModule, keptBytes } from './keep-module.ts';
import { mountKeptModules } from './keep-routes.ts';

const site = {
  ...{ publicUrl: 'https://homes.example.org', operator: 'Example', contact: undefined },
  ...{ dataController: 'Example', official: false },
};
const slug = 'entry-level-skills';
const film = join('content/films', slug, 'film.mp4');
let read = 0;
const files: FileStore = {
  keep: async () => {},
  read: async () => {
    read += 1;
    return readFile(film);
  },
  find: async (digest) =>
    digest === 'gone' ? undefined : { path: film, place: 'fi/film', bytes: 3_842_887 },
};

/** The pack of texts, with one film of which a digest is known. */
const withPicture = (texts: Snapshot, digest: string): Snapshot =>
  Object.assign(Object.create(texts), {
    find: (kind: { name: string }, key: string, language?: string) =>
      kind.name === pictureKind.name
        ? { digest, bytes: 3_842_887 }
        : texts.find(kind as typeof moduleKind, key, language as 'en'),
  });

let texts: Snapshot;
let snapshot: Snapshot;
let module: TrainingModule;
beforeAll(async () => {
  texts = await ownPack([
    ...[contactKind, dangerKind, limitKind, guideKind, filmKind, scriptKind, chaptersKind],
    ...[captionsKind, transcriptKind, moduleKind],
  ])('2026-11-26');
  snapshot = withPicture(texts, 'a'.repeat(64));
  module = texts.find(moduleKind, slug) as TrainingModule;
}, 60_000);

describe('a module as one file', () => {
  test('holds the film as it is, with its words and its papers', async () => {
    const kept = await keepModule({ module, snapshot, site }, files);
    const entries = unzipSync(kept?.zip ?? new Uint8Array());
    expect(Object.keys(entries).filter((name) => !name.endsWith('/'))).toEqual(
      [
        ...['README.txt', 'start-here.html', 'steps.html', 'captions.vtt'],
        ...['worksheets.pdf', 'kit.pdf', 'slides.pdf', 'film.mp4'],
      ].map((name) => `${slug}/${name}`),
    );
    expect(Buffer.from(entries[`${slug}/film.mp4`] ?? []).equals(await readFile(film))).toBe(true);
    const page = strFromU8(entries[`${slug}/start-here.html`] ?? new Uint8Array());
    expect(page).toContain('<source src="film.mp4"');
    expect(page).toContain('<main>');
    const steps = strFromU8(entries[`${slug}/steps.html`] ?? new Uint8Array());
    for (const heading of sections(module.prose)) expect(steps).toContain(plainInline(heading.children));
    for (const { ask } of module.questions) expect(steps).toContain(ask.replaceAll('&', '&amp;'));
    for (const html of [page, steps]) expect(html).not.toMatch(/(src|href)="\/|\{\{|\[source:/);
    expect(strFromU8(entries[`${slug}/captions.vtt`] ?? new Uint8Array())).toMatch(/^WEBVTT/);
    expect(strFromU8(entries[`${slug}/README.txt`] ?? new Uint8Array())).toContain('start-here.html');
    const size = kept?.zip.byteLength ?? 0;
    expect(Math.abs(keptBytes({ module, snapshot }) - size) / size).toBeLessThan(0.1);
  }, 60_000);

  test('has the same bytes for the same content, whenever it is packed', async () => {
    const one = await keepModule({ module, snapshot, site }, files);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const other = await keepModule({ module, snapshot, site }, files);
    expect(one?.etag).toBe(other?.etag);
    expect(one && other && one.zip.equals(other.zip)).toBe(true);
  }, 60_000);

  test('is not there where the film is not', async () => {
    expect(await keepModule({ module, snapshot: withPicture(texts, 'gone'), site }, files)).toBeUndefined();
  });
});

describe('over HTTP', () => {
  let server: FastifyInstance;
  let address: string;
  let current: Snapshot;
  beforeAll(async () => {
    current = snapshot;
    server = Fastify();
    mountKeptModules(server, { files, site, snapshot: () => current } as unknown as House);
    address = (await server.listen({ port: 0, host: '127.0.0.1' })) + keepPath(slug);
  });
  afterAll(() => server.close());

  test('many who ask at once cost one packing, and are told the length', async () => {
    read = 0;
    const answers = await Promise.all([1, 2, 3, 4].map(() => fetch(address)));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/zip');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.zip"`);
      const body = await answer.arrayBuffer();
      expect(answer.headers.get('content-length')).toBe(String(body.byteLength));
    }
    expect(read).toBe(1);
  }, 60_000);

  test('a broken download goes on, and who has it is sent nothing', async () => {
    const whole = await fetch(address);
    const etag = whole.headers.get('etag') ?? '';
    const bytes = Buffer.from(await whole.arrayBuffer());
    const rest = await fetch(address, { headers: { range: 'bytes=1000000-', 'if-range': etag } });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(1_000_000))).toBe(true);
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await fetch(address, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect((await fetch(address, { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
  }, 60_000);

  test('what is not there is said, and kept by no cache', async () => {
    expect((await fetch(address.replace(slug, 'nothing'))).status).toBe(404);
    current = withPicture(texts, 'gone');
    const answer = await fetch(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('The film of this module is not on this server.');
  });
});

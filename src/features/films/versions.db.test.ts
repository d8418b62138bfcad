import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentScene } from '../../../test/content-scene.ts';
import { snapshotAt } from '../../adapters/content/snapshot.ts';
import { limitKind } from '../deadlines/index.ts';
import type { House } from '../feature.ts';
import type { FilmAsked } from './asked.ts';
import { films } from './feature.ts';
import { FilmView } from './film-view.tsx';
import { runProgram } from './maker/programs.ts';
import { mountFilmFiles } from './media-routes.ts';

const hasFfmpeg = await runProgram('ffmpeg', ['-version']).then(
  () => true,
  () => false,
);

const kinds = [...(films.kinds ?? []), limitKind];
const about = `title: A film
summary: A film of two seconds.
voice: Nobody speaks.
made: 2026-11-26
`;
const words = 'transcript:\n  - { at: 0, chapter: one, text: Hello. }\n';
const chapters = 'WEBVTT\n\none\n00:00:00.000 --> 00:02:00.000\nOne\n';
const captions = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHello.\n';

describe.runIf(hasFfmpeg)('a film that somebody signs', () => {
  const scene = contentScene();
  let folder = '';
  let picture: Buffer;
  let signed: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signed-'));
    const make = async (colour: string): Promise<Buffer> => {
      const path = join(folder, `${colour}.mp4`);
      const source = `color=${colour}:size=64x36:rate=5:duration=2`;
      await runProgram('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-pix_fmt', 'yuv420p', path]);
      return readFile(path);
    };
    picture = await make('black');
    signed = await make('white');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const publish = async (others: Readonly<Record<string, Buffer>>) => {
    const files = {
      ...{ 'film.en.yaml': about, 'transcript.en.yaml': words, 'chapters.en.vtt': chapters },
      ...{ 'captions.en.vtt': captions, 'film.mp4': picture, 'audio.m4a': picture, 'poster.webp': picture },
    };
    for (const [name, content] of Object.entries({ ...files, ...others }))
      await scene().write(`films/a-film/${name}`, content);
    await scene().importNow({ kinds });
    return snapshotAt(scene().database, kinds, new Date());
  };
  const show = (snapshot: Awaited<ReturnType<typeof publish>>, asked: FilmAsked = {}): string =>
    renderToString(
      h(FilmView, { film: 'a-film', snapshot, language: 'en', address: '/films/a-film', asked }),
    );

  test('offers that version beside the others, with its size, and shows it where it is asked for', async () => {
    const snapshot = await publish({ 'signed.mp4': signed });
    const plain = show(snapshot);
    expect(plain).toContain('href="/films/a-film?version=signed#film-a-film"');
    expect(plain).toMatch(/With British Sign Language \(0\.0 MB\)/);
    expect(plain).not.toContain('pictures described');
    expect(plain).toMatch(/<source src="[^"]+\/film\.mp4"/);
    const asked = show(snapshot, { version: 'signed', at: 1 });
    expect(asked).toMatch(/<source src="[^"]+\/signed\.mp4#t=1"/);
    expect(asked).toMatch(/aria-current="true">With British Sign Language/);
    expect(asked).toContain('kind="captions"');
  });

  test('counts what was watched of it for the film', async () => {
    const snapshot = await publish({ 'signed.mp4': signed });
    const revision = (html: string) => /data-revision="([^"]+)"/.exec(html)?.[1];
    expect(revision(show(snapshot, { version: 'signed' }))).toBe(revision(show(snapshot)));
  });

  test('is sent by ranges under an address of its own', async () => {
    const snapshot = await publish({ 'signed.mp4': signed });
    const server = Fastify();
    mountFilmFiles(server, { files: scene().files, snapshot: () => snapshot } as unknown as House);
    const url = /<source src="([^"#]+)"/.exec(show(snapshot, { version: 'signed' }))?.[1] ?? '';
    const answer = await server.inject({ url, headers: { range: 'bytes=0-99' } });
    expect(answer.statusCode).toBe(206);
    expect(answer.headers['content-type']).toBe('video/mp4');
    expect(answer.rawPayload.equals(signed.subarray(0, 100))).toBe(true);
    await server.close();
  });

  test('without it speaks of no such version, and shows the film to who asks for it', async () => {
    const snapshot = await publish({});
    const asked = show(snapshot, { version: 'signed' });
    expect(asked).not.toContain('British Sign Language');
    expect(asked).toMatch(/<source src="[^"]+\/film\.mp4"/);
  });

  test('described is offered in the same way', async () => {
    const snapshot = await publish({ 'described.mp4': signed });
    expect(show(snapshot, { version: 'described' })).toMatch(/<source src="[^"]+\/described\.mp4"/);
  });

  test('begins at the beginning where a second beyond its end is asked for', async () => {
    const asked = show(await publish({}), { at: 120 });
    expect(asked).not.toContain('#t=');
    expect(asked).not.toContain('It begins at');
  });
});

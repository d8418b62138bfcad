import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Pack } from '../../adapters/content/read-pack.ts';
import { folderStore } from '../../adapters/file-store.ts';
import type { House } from '../feature.ts';
import { pictureKind, soundKind } from './kinds.ts';
import { mountFilmFiles } from './media-routes.ts';
import { filmFilePath } from './paths.ts';

const content = randomBytes(9 * 1_048_576);
const digest = createHash('sha256').update(content).digest('hex');
const small = Buffer.from('a small sound');
const smallDigest = createHash('sha256').update(small).digest('hex');
const address = filmFilePath('first', digest, 'film.mp4');

const configuration = (folder: string, port: number, behind: number): string => `
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://127.0.0.1:${behind}; }
    location /kept-files/ {
      internal;
      alias ${folder}/files/;
      add_header X-Content-Type-Options nosniff;
    }
  }
}
`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe.runIf(spawnSync('nginx', ['-v']).status === 0)('behind nginx, a film above 8 MB', () => {
  let server: FastifyInstance;
  let nginx: ChildProcess;
  let behind = '';
  let front = '';
  const folder = mkdtempSync(join(tmpdir(), 'handed-over-'));

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const files = folderStore(join(folder, 'files'));
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'film'), content);
    await files.keep(join(folder, 'film'), digest);
    writeFileSync(join(folder, 'sound'), small);
    await files.keep(join(folder, 'sound'), smallDigest);
    const entry = { key: 'first', language: 'en' as const, path: '', line: 0 };
    const snapshot = new Pack(
      [
        { ...entry, kind: pictureKind.name, item: { digest, bytes: content.length } },
        { ...entry, kind: soundKind.name, item: { digest: smallDigest, bytes: small.length } },
      ],
      [],
    );
    server = Fastify();
    mountFilmFiles(server, {
      files,
      handFilesTo: '/kept-files/',
      snapshot: () => snapshot,
    } as unknown as House);
    behind = await server.listen({ port: 0, host: '127.0.0.1' });
    const port = await freePort();
    front = `http://127.0.0.1:${port}`;
    writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, Number(new URL(behind).port)));
    nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await fetch(front).catch(() => undefined)) return;
      await wait(50);
    }
    throw new Error('nginx does not answer.');
  }, 20_000);

  afterAll(async () => {
    const gone = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await gone;
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (headers: Record<string, string> = {}, path = address) => fetch(front + path, { headers });

  test('is handed over by name, with nothing of it sent by the programme', async () => {
    const answer = await fetch(behind + address);
    expect(answer.headers.get('x-accel-redirect')).toBe(`/kept-files/${digest.slice(0, 2)}/${digest}`);
    expect((await answer.arrayBuffer()).byteLength).toBe(0);
  });

  test('is sent whole, with its type, to be kept for ever', async () => {
    const answer = await ask();
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('x-accel-redirect')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  });

  test('is sent by ranges, and lies about ranges are calm', async () => {
    const answer = await ask({ range: 'bytes=8388600-8388700' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes 8388600-8388700/${content.length}`);
    const part = Buffer.from(await answer.arrayBuffer());
    expect(part.equals(content.subarray(8_388_600, 8_388_701))).toBe(true);
    for (const range of ['bytes=99999999999-', 'bytes=--5', 'bytes=5-1', `bytes=${'9'.repeat(30)}-`]) {
      const lied = await ask({ range });
      expect([200, 416]).toContain(lied.status);
      await lied.body?.cancel();
    }
  });

  test('known already is not sent again', async () => {
    const etag = (await ask({ range: 'bytes=0-0' })).headers.get('etag') ?? '';
    expect((await ask({ 'if-none-match': etag })).status).toBe(304);
  });

  test('cannot be fetched by the name it is handed over by', async () => {
    expect((await ask({}, `/kept-files/${digest.slice(0, 2)}/${digest}`)).status).toBe(404);
  });

  test('but a small one comes from the programme', async () => {
    const answer = await ask({}, filmFilePath('first', smallDigest, 'audio.m4a'));
    expect(await answer.text()).toBe('a small sound');
  });
});

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FilesAway } from './file-store.ts';
import { type S3Place, s3Store } from './s3-store.ts';

let folder: string;
let server: S3rver;
let place: S3Place;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'service'),
    configureBuckets: [{ name: 'homes', configs: [] }],
  });
  const { port } = await server.run();
  // The account that this server knows from its start.
  place = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'homes',
    region: 'us-east-1',
    keyId: 'S3RVER',
    secret: 'S3RVER',
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const machine = (name: string, changes: Partial<S3Place> = {}) =>
  s3Store({ ...place, ...changes }, join(folder, name));

/** A door before the service that counts who comes; where it forbids, it says 403 for what is not there, as Amazon does to a key that may not list. */
const counting = async ({ forbids = false } = {}) => {
  let times = 0;
  const door = createServer((asked, answer) => {
    times += 1;
    const { method, url, headers } = asked;
    asked.pipe(
      request(place.endpoint + url, { method, headers }, (found) => {
        if (forbids && found.statusCode === 404) {
          found.resume();
          answer.writeHead(403, { 'content-type': 'application/xml' });
          answer.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>');
          return;
        }
        answer.writeHead(found.statusCode ?? 500, found.headers);
        found.pipe(answer);
      }),
    );
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, asked: () => times, close: () => door.close() };
};

const film = async (text: string): Promise<{ path: string; digest: string }> => {
  const path = join(folder, 'given');
  await writeFile(path, text);
  return { path, digest: createHash('sha256').update(text).digest('hex') };
};

test('what one machine keeps, another reads, and from then on has near', async () => {
  const { path, digest } = await film('a film');
  await machine('first').keep(path, digest);
  const second = machine('second');
  expect((await second.read(digest)).toString()).toBe('a film');
  const found = await second.find(digest);
  expect(found?.bytes).toBe(6);
  expect(await readFile(found?.path ?? '', 'utf8')).toBe('a film');
});

test('many who ask at once for a file that is not near have it brought once, whole', async () => {
  const { path, digest } = await film('x'.repeat(3_000_000));
  await machine('first').keep(path, digest);
  const { endpoint, asked, close } = await counting();
  const third = machine('third', { endpoint });
  const all = await Promise.all(Array.from({ length: 8 }, () => third.read(digest)));
  expect(new Set(all.map(({ byteLength }) => byteLength))).toEqual(new Set([3_000_000]));
  expect(await readdir(join(folder, 'third', digest.slice(0, 2)))).toEqual([digest]);
  expect(asked()).toBe(1);
  close();
});

test('keeping a file twice is no fault', async () => {
  const { path, digest } = await film('twice');
  await machine('first').keep(path, digest);
  await machine('fourth').keep(path, digest);
  expect((await machine('fifth').read(digest)).toString()).toBe('twice');
});

test('a file that is nowhere is not found', async () => {
  expect(await machine('first').find('0'.repeat(64))).toBeUndefined();
});

test('a store that says "forbidden" for what is not there takes files, and the fault names the rights of the key', async () => {
  const { path, digest } = await film('kept by a key that may not list');
  const { endpoint, close } = await counting({ forbids: true });
  await machine('ninth', { endpoint }).keep(path, digest);
  const tenth = machine('tenth', { endpoint });
  expect((await tenth.read(digest)).toString()).toBe('kept by a key that may not list');
  await expect(tenth.find('2'.repeat(64))).rejects.toThrow(
    /answered 403 \(AccessDenied\) to GET 2{64}\. The file is not there, or the key FILES_S3_KEY_ID may not .* s3:ListBucket on homes/,
  );
  close();
});

test('bytes that are not those of the name are not taken in', async () => {
  const { path } = await film('something else');
  const wrong = 'f'.repeat(64);
  // As a store whose bytes were damaged would have it: put there past our own check.
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    service: 's3',
    region: 'us-east-1',
  });
  await client.fetch(`${place.endpoint}/homes/ff/${wrong}`, { method: 'PUT', body: await readFile(path) });
  await expect(machine('sixth').read(wrong)).rejects.toThrow(/gave other bytes than f{64}/);
  expect(await readdir(join(folder, 'sixth', 'ff'))).toEqual([]);
});

test('a store that refuses or is away is told as such', async () => {
  const { path, digest } = await film('refused');
  await expect(machine('seventh', { secret: 'wrong' }).keep(path, digest)).rejects.toThrow(
    /answered 403 \(SignatureDoesNotMatch\) to PUT [0-9a-f]{64}\. Check FILES_S3_SECRET and FILES_S3_REGION\.$/,
  );
  const away = machine('eighth', { endpoint: 'http://127.0.0.1:9' });
  await expect(away.read('1'.repeat(64))).rejects.toBeInstanceOf(FilesAway);
});

test('a bucket that is not there is told as such, and not as a film that is missing', async () => {
  await expect(machine('eleventh', { bucket: 'houses' }).find('3'.repeat(64))).rejects.toThrow(
    /answered 404 \(NoSuchBucket\) .* Make the bucket houses, or check FILES_S3_BUCKET\.$/,
  );
});

test('what a server says that is no store stands on one line, and not all of it', async () => {
  const other = createServer((_, answer) => {
    answer.writeHead(405, { 'content-type': 'text/html' });
    answer.end(`<html>\n<h1>No\u0007t here</h1>\n${'x'.repeat(500)}</html>`);
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const fault = await machine('twelfth', { endpoint: `http://127.0.0.1:${port}` })
    .find('4'.repeat(64))
    .catch((error: Error) => error.message);
  expect(fault).toMatch(/answered 405 \(No t here x{50,190}\) to GET 4{64}\.$/);
  other.close();
});

test('what came from the store may be read by a web server in front where files are handed to one', async () => {
  const { path, digest } = await film('handed over');
  await machine('first').keep(path, digest);
  const before = process.umask(0o077);
  try {
    const found = await s3Store(place, join(folder, 'thirteenth'), 'everybody').find(digest);
    expect((await stat(found?.path ?? '')).mode & 0o777).toBe(0o644);
  } finally {
    process.umask(before);
  }
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OwnPostgres } from '../../src/adapters/own-postgres/index.ts';
import { readConfig } from '../../src/app/config.ts';
import { Supervisor } from '../../src/app/supervisor/supervise.ts';
import { isRunning, postmasterOf, removeFolder, scratchFolder, startDatabase, until } from './scratch.ts';

// Three small processes in place of the real ones: what is tested is how they are kept.
const web = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    if (request.url === '/die') process.exit(7);
    response.setHeader('connection', 'close');
    response.end(String(process.pid));
  });
  server.listen({ fd: Number(process.env.LISTEN_DESCRIPTOR) }, () => process.send({ ready: true, address: '' }));
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));`;
const worker = `
  import { writeFileSync } from 'node:fs';
  writeFileSync(process.env.DATA_DIR + '/worker-was-here', process.env.DATABASE_URL);
  process.once('SIGTERM', () => process.exit(0));
  setInterval(() => {}, 1000);`;

/** A server that is there already, for the tests in which the database is not the point. */
let server: OwnPostgres;
let serverFolder: string;
let folder: string;
let built: string;
let supervisor: Supervisor | undefined;
let said: string[];
let faults: string[];

beforeAll(async () => {
  serverFolder = await scratchFolder();
  server = await startDatabase(join(serverFolder, 'data'));
});
afterAll(async () => {
  await server.stop(true);
  await removeFolder(serverFolder);
});

beforeEach(async () => {
  folder = await scratchFolder();
  built = join(folder, 'built');
  await mkdir(built);
  await writeFile(join(built, 'package.json'), '{ "type": "module" }');
  said = [];
  faults = [];
});
afterEach(async () => {
  await supervisor?.stop(true);
  supervisor = undefined;
  await removeFolder(folder);
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
};

const begin = async (
  processes: { web?: string; worker?: string; prepare?: string },
  more: Record<string, string> = {},
): Promise<number> => {
  for (const [name, text] of Object.entries({ web, worker, prepare: '', ...processes }))
    await writeFile(join(built, `${name}.js`), text);
  const port = more.PORT ? Number(more.PORT) : await freePort();
  const environment = { PORT: `${port}`, HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...more };
  // The processes read the environment of the supervisor, as in real life.
  process.env.PORT = `${port}`;
  supervisor = new Supervisor(readConfig(environment), built, (sentence) => said.push(sentence));
  await supervisor.start((sentence) => faults.push(sentence));
  return port;
};

const page = async (port: number, path = '/'): Promise<string> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    (answer) => answer.text(),
    () => '',
  );

test('everything starts, and stopping leaves no process and no lock', async () => {
  const port = await begin({});
  const pid = Number(await page(port));
  const postmaster = await postmasterOf(join(folder, 'data', 'postgres'));
  await until(async () => (await readdir(join(folder, 'data'))).includes('worker-was-here'));
  expect(await readFile(join(folder, 'data', 'worker-was-here'), 'utf8')).toMatch(/^postgresql:/);
  await supervisor?.stop();
  expect([pid, postmaster].filter(isRunning)).toEqual([]);
  expect((await readdir(join(folder, 'data'))).sort()).toEqual([
    'postgres',
    'postgres.run',
    'worker-was-here',
  ]);
});

test('a web process that dies is started again', async () => {
  const port = await begin({}, { DATABASE_URL: server.url });
  const before = await page(port);
  await page(port, '/die');
  await until(async () => !['', before].includes(await page(port)));
  expect(said.at(-1)).toBe('The web process ended by itself (exit code 7); it is started again.');
  expect(faults).toEqual([]);
});

test('who knocks while the only web process is started again waits, and is answered', async () => {
  const port = await begin({}, { DATABASE_URL: server.url });
  const before = await page(port);
  await page(port, '/die');
  // Not asked again and again: the very first connection is let in.
  expect(Number(await page(port))).toBeGreaterThan(0);
  expect(await page(port)).not.toBe(before);
});

test('several web processes share one port, and all of them are asked', async () => {
  const port = await begin({}, { DATABASE_URL: server.url, WEB_PROCESSES: '3' });
  const pids = new Set<string>();
  await until(async () => pids.add(await page(port)).size === 3);
});

test('a machine may run jobs alone, and then takes no port', async () => {
  const port = await begin({}, { DATABASE_URL: server.url, WEB_PROCESSES: '0' });
  await until(async () => (await readdir(join(folder, 'data'))).includes('worker-was-here'));
  expect(await page(port)).toBe('');
});

test('a machine may answer alone, and then works off no jobs', async () => {
  const port = await begin({}, { DATABASE_URL: server.url, WORKER_PROCESSES: '0' });
  expect(Number(await page(port))).toBeGreaterThan(0);
  expect(await readdir(join(folder, 'data'))).not.toContain('worker-was-here');
});

test('a web process that never comes up is given up with one sentence', async () => {
  await expect(begin({ web: 'process.exit(3)' }, { DATABASE_URL: server.url })).rejects.toThrow(
    /^The web process does not start \(exit code 3, 4 times\)/,
  );
});

test('a fault that the web process names is passed on as it is', async () => {
  const named = `process.send({ fault: 'The pages have no style.' }, () => process.exit(1));`;
  await expect(begin({ web: named }, { DATABASE_URL: server.url })).rejects.toThrow(
    'The pages have no style.',
  );
});

test('a preparation that fails ends the start', async () => {
  await expect(begin({ prepare: 'process.exit(1)' }, { DATABASE_URL: server.url })).rejects.toThrow(
    /could not be prepared/,
  );
});

test('a port that is taken is named before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  await expect(begin({}, { PORT: `${port}` })).rejects.toThrow(`PORT ${port} is taken by another program.`);
  other.close();
  expect(await readdir(join(folder, 'data'))).toEqual(['supervisor.sock']);
});

test('a database server that refuses is named without its password', async () => {
  const url = server.url.replace('localhost/four_million_homes', 'localhost/nowhere').replace('@', ':hush@');
  const refusal = await begin({}, { DATABASE_URL: url }).catch((error: unknown) => String(error));
  expect(refusal).toMatch(
    /DATABASE_URL \(localhost\/nowhere\) cannot be used: database "nowhere" does not exist/,
  );
  expect(refusal).not.toContain('hush');
});

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });

/** Starts the whole programme as an operator would, on a data folder of its own, for all journeys. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeys-'));
  const port = await freePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  const programme = spawn(process.execPath, ['bin/start.mjs'], {
    env: { ...environment, PORT: String(port), DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`http://localhost:${port}`)) resolve();
    };
    programme.stdout.on('data', listen);
    programme.stderr.on('data', listen);
    programme.once('exit', (code) =>
      reject(new Error(`The programme ended with ${code} before it was ready:\n${said}`)),
    );
  });
  const tooLong = setTimeout(() => programme.kill('SIGKILL'), 110_000);
  await ready.finally(() => clearTimeout(tooLong));
  const siteUrl = `http://127.0.0.1:${port}`;
  // A first search waits until search has learned: no journey is to be the one that waits.
  await fetch(`${siteUrl}/search?q=damp`, { signal: AbortSignal.timeout(110_000) });
  project.provide('siteUrl', siteUrl);
  return async () => {
    const ended = new Promise((resolve) => programme.once('exit', resolve));
    programme.kill('SIGINT');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
};

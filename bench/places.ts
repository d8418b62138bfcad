import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeLeaving } from './leaving.ts';

/** A port of this machine that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });

export interface Folder {
  readonly path: string;
  remove(): Promise<void>;
}

/** A folder that is gone when the command ends. PostgreSQL's own user may pass through it. */
export const temporaryFolder = async (): Promise<Folder> => {
  const path = await mkdtemp(join(tmpdir(), 'bench-'));
  await chmod(path, 0o711);
  return { path, remove: beforeLeaving(() => rm(path, { recursive: true, force: true })) };
};

import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives each purpose a key of its own, all from one secret. */
export type SecretFor = (purpose: string) => string;

/** Keys from a secret that an operator has set. */
export const secretsFrom = (secret: string): SecretFor => {
  return (purpose) => createHmac('sha256', secret).update(purpose).digest('base64url');
};

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Keys from a secret that this copy made for itself at its first start, in a file that nobody else may read.
 * Processes that start at once agree on one: only the first may write it.
 */
export const ownSecrets = async (dataDir: string): Promise<SecretFor> => {
  const place = join(dataDir, 'secret-key');
  await mkdir(dataDir, { recursive: true });
  await writeFile(place, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    (error: unknown) => {
      if (!isThere(error)) throw error;
    },
  );
  return secretsFrom((await readFile(place, 'utf8')).trim());
};

import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Gives each purpose a key of its own, all from one secret. */
export type SecretFor = (purpose: string) => string;

/** Keys from a secret that an operator has set. */
export const secretsFrom = (secret: string): SecretFor => {
  return (purpose) => createHmac('sha256', secret).update(purpose).digest('base64url');
};

/** An empty file is looked at so often. */
const patience = 25;

/** Only the operator can mend it; its message is fit to be printed as it is. */
export class SecretFault extends Error {
  override readonly name = 'SecretFault';
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/**
 * Keys from a secret that this copy made for itself at its first start, in a file that nobody else may read.
 * Processes that start at once agree on one: only the first may write it.
 * @throws {SecretFault} where the file cannot be used
 */
export const ownSecrets = async (dataDir: string): Promise<SecretFor> => {
  const place = join(dataDir, 'secret-key');
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(place, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
      (error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      },
    );
    for (let times = 0; times < patience; times += 1) {
      const secret = (await readFile(place, 'utf8')).trim();
      if (secret !== '') return secretsFrom(secret);
      // Another process has just made the file, and is about to write into it.
      await wait(20);
    }
  } catch (error) {
    throw new SecretFault(
      `The secret of this copy cannot be read or made: ${place} (${codeOf(error)}). Give that file to the user who runs the programme (chown, chmod 600), or set SECRET_KEY.`,
      { cause: error },
    );
  }
  throw new SecretFault(
    `${place} is empty. Restore it from a backup; or remove it, and the next start makes a new one.`,
  );
};

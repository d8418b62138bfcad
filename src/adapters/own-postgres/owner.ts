import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { OperatorFault } from './fault.ts';

const run = promisify(execFile);

/** The system user as whom PostgreSQL runs. */
export interface Owner {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const ownUser = 'four-million-homes';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Who runs this process. */
export const whoIsHere = (): Owner => {
  const { username, uid, gid } = userInfo();
  return { name: username, uid, gid };
};

/** Looks a user up by name or number; undefined: there is none. */
export const findUser = async (user: string | number): Promise<Owner | undefined> => {
  try {
    const ask = async (what: string): Promise<string> =>
      (await run('id', [what, `${user}`], { timeout: 5_000 })).stdout.trim();
    const [name, uid, gid] = await Promise.all([ask('-un'), ask('-u'), ask('-g')]);
    return { name, uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
};

const makeUser = async (): Promise<string | undefined> => {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    await run('useradd', [...options, '--shell', '/usr/sbin/nologin', ownUser], { timeout: 20_000 });
    return undefined;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    return said.split('\n').at(-1) || (error instanceof Error ? error.message : String(error));
  }
};

/**
 * As whom a new cluster is made: whoever runs this, or, for root, a system user of our own, which
 * is made where it is missing. A cluster that exists belongs to whom it belonged before.
 * @throws {OperatorFault} when root has nobody to hand the work to
 */
export const ownerForNewCluster = async (): Promise<Owner> => {
  if (!isRoot()) return whoIsHere();
  const known = await findUser(ownUser);
  if (known) return known;
  const refused = await makeUser();
  // Some containers have a read-only /etc and a user that came with PostgreSQL.
  const made = (await findUser(ownUser)) ?? (await findUser('postgres'));
  if (made) return made;
  throw new OperatorFault(
    `PostgreSQL never runs as root, and the system user "${ownUser}" could not be made for it (${refused ?? 'not found afterwards'}). Make that user, start as an ordinary user, or set DATABASE_URL.`,
  );
};

/** The first folder on the way to `path` that `owner` may not enter; undefined: the way is free. */
export const unenterable = async (path: string, owner: Owner): Promise<string | undefined> => {
  if (!isRoot()) return undefined;
  const above = dirname(path) === path ? undefined : await unenterable(dirname(path), owner);
  if (above) return above;
  const { uid, gid, mode } = await stat(path);
  const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
  return mode & bit ? undefined : path;
};

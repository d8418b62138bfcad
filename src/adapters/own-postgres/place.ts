import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, OperatorFault } from './fault.ts';
import { findUser, isRoot, type Owner, ownerForNewCluster, unenterable, whoIsHere } from './owner.ts';

/** Where root keeps what the system user must be able to reach. */
const shelf = '/var/lib/four-million-homes';

/** Makes the shelf where it is missing; everybody may pass through it, whatever the umask says. */
export const openShelf = async (): Promise<string> => {
  if (await mkdir(shelf, { recursive: true })) await chmod(shelf, 0o755);
  return shelf;
};

/** Where the cluster lies and whose it is. */
export interface Place {
  /** The cluster's folder; it need not exist yet. */
  readonly cluster: string;
  readonly owner: Owner;
}

const note = 'belongs-to';

/**
 * Makes a folder and those above it; whether it was missing. Not `recursive`: under /proc, where nothing can be made,
 * that asks again for ever.
 */
const makeFolder = async (path: string): Promise<boolean> => {
  const make = (): Promise<boolean> =>
    mkdir(path).then(
      () => true,
      async (error: unknown) => {
        if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return false;
        throw error;
      },
    );
  return make().catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    return make();
  });
};

/** Makes the data folder where it is missing, and proves that it can be written. */
export const openDataFolder = async (dataDir: string): Promise<string> => {
  try {
    const made = await makeFolder(dataDir);
    // Root's clusters belong to another user, who must be able to pass, not to look round.
    if (made) await chmod(dataDir, isRoot() ? 0o711 : 0o700);
    const trial = join(dataDir, `.writable-${process.pid}`);
    await writeFile(trial, '', { flag: 'wx' });
    await rm(trial);
    return await realpath(dataDir);
  } catch (error) {
    const code = codeOf(error);
    const why = {
      ENOSPC: 'the disk is full',
      EROFS: 'the disk is read-only',
      ENOTDIR: 'a file is in the way',
      EEXIST: 'a file is in the way',
      ENOENT: 'no folder can be made there',
    };
    throw new OperatorFault(
      `DATA_DIR cannot be written: ${dataDir} (${why[code as keyof typeof why] ?? code}, as user "${whoIsHere().name}"). Make it writable for that user, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
};

const refuseSharedCluster = async (home: string, dataDir: string): Promise<void> => {
  const other = await readFile(join(home, note), 'utf8').catch(() => '');
  if (other === '' || other === dataDir) return;
  const theirs = await realpath(join(other, 'postgres')).catch(() => '');
  if (theirs === (await realpath(join(dataDir, 'postgres')).catch(() => '-')))
    throw new OperatorFault(
      `${dataDir} looks like a copy of ${other}: both point to the one database in ${home}. Remove the link ${join(dataDir, 'postgres')} to begin with an empty database, or set DATA_DIR.`,
    );
  // The data folder was moved: the database moves with it.
  await writeFile(join(home, note), dataDir);
};

const ownerOf = async (cluster: string): Promise<Owner> => {
  const { uid, gid } = await stat(cluster);
  const here = whoIsHere();
  const owner = (uid === here.uid ? here : await findUser(uid)) ?? { name: `${uid}`, uid, gid };
  if (uid === 0)
    throw new OperatorFault(
      `${cluster} belongs to root, and PostgreSQL never runs as root. Give it to another user (chown -R).`,
    );
  if (!isRoot() && uid !== here.uid)
    throw new OperatorFault(
      `${cluster} belongs to the user "${owner.name}", and this is "${here.name}". Start as "${owner.name}" or as root, or set DATA_DIR to another folder.`,
    );
  return owner;
};

/** The data folder is ours to open for passing; the folders above it are not. Who passes still sees no names. */
const openForPassing = async (dataDir: string, owner: Owner): Promise<string | undefined> => {
  const closed = await unenterable(dataDir, owner);
  if (closed !== dataDir) return closed;
  await chmod(dataDir, (await stat(dataDir)).mode | 0o001);
  return undefined;
};

/**
 * Where the cluster of this data folder lies: in `postgres` inside it, or, where root's system user may
 * not pass, in a folder of its own on the shelf, to which `postgres` is a link.
 * @param dataDir as `openDataFolder` returned it
 */
export const findPlace = async (dataDir: string): Promise<Place> => {
  const stands = join(dataDir, 'postgres');
  const found = await lstat(stands).catch(() => undefined);
  if (found?.isSymbolicLink()) {
    const cluster = resolve(dataDir, await readlink(stands));
    if (!(await stat(dirname(cluster)).catch(() => undefined)))
      throw new OperatorFault(
        `${stands} points to ${cluster}, which is not there. Bring that folder back, or remove the link to begin with an empty database.`,
      );
    await refuseSharedCluster(dirname(cluster), dataDir);
    const exists = await stat(cluster).catch(() => undefined);
    return { cluster, owner: exists ? await ownerOf(cluster) : await ownerForNewCluster() };
  }
  const owner = found ? await ownerOf(stands) : await ownerForNewCluster();
  const closed = await openForPassing(dataDir, owner);
  if (!closed) return { cluster: stands, owner };
  if (found)
    throw new OperatorFault(
      `${stands} belongs to the user "${owner.name}", who may not enter ${closed}. Open that folder for passing (chmod o+x), or move the data folder.`,
    );
  await openShelf();
  const home = await mkdtemp(join(shelf, `${basename(dirname(dataDir)).replace(/[^\w-]/g, '-')}-`));
  await chmod(home, 0o711);
  await writeFile(join(home, note), dataDir);
  await symlink(join(home, 'postgres'), stands);
  return { cluster: join(home, 'postgres'), owner };
};

/** A socket's path may be about a hundred bytes long (sun_path); longer ones move to the temporary folder. */
export const socketFolder = async (cluster: string): Promise<string> => {
  const near = `${cluster}.run`;
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432.lock')) <= 100) {
    await mkdir(near, { recursive: true, mode: 0o700 });
    return near;
  }
  return mkdtemp(join(tmpdir(), 'four-million-homes-'));
};

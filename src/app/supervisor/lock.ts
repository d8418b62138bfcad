import { randomBytes } from 'node:crypto';
import { link, rename, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { codeOf, OperatorFault } from '../../adapters/own-postgres/index.ts';

const socketName = 'supervisor.sock';

/** Held by the one supervisor that works on a data folder, from its first step to its last. */
export interface Lock {
  /** The supervisor before this one was killed, so its other processes may still be on their way out. */
  readonly takenOver: boolean;
  release(): Promise<void>;
}

// A socket's path may be about a hundred bytes long; from inside the folder it is always short.
const inside = <Result>(folder: string, act: () => Result): Result => {
  const back = process.cwd();
  process.chdir(folder);
  try {
    return act();
  } finally {
    process.chdir(back);
  }
};

/** Who listens on a socket: the process number it tells, "somebody" if it tells none, undefined: nobody. */
const whoHolds = (folder: string, name: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const socket = inside(folder, () => connect({ path: name }));
    let told = '';
    const answer = () => {
      socket.destroy();
      resolve(told.trim() || 'somebody');
    };
    socket.on('connect', () => setTimeout(answer, 300).unref());
    socket.on('data', (bytes) => {
      told += bytes.toString();
    });
    socket.on('end', answer);
    socket.on('error', (error) =>
      ['ECONNREFUSED', 'ENOENT'].includes(codeOf(error)) ? resolve(undefined) : reject(error),
    );
  });

/** The process number of the supervisor that works on a data folder; undefined: none does. */
export const supervisorOf = (dataDir: string): Promise<string | undefined> => whoHolds(dataDir, socketName);

const listen = (folder: string, name: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(`${process.pid}\n`);
    });
    server.on('error', reject);
    inside(folder, () => server.listen({ path: name }, () => resolve(server)));
    server.unref();
  });

const refusal = (dataDir: string, holder: string): OperatorFault =>
  new OperatorFault(
    `Four Million Homes already runs on ${dataDir} (process ${holder}). Use that one, stop it first, or set DATA_DIR and PORT to start another.`,
  );

/** Puts our socket in its place if that is free. */
const takePlace = async (dataDir: string, mine: string): Promise<boolean> =>
  link(join(dataDir, mine), join(dataDir, socketName)).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw new OperatorFault(
        `DATA_DIR (${dataDir}) cannot hold the lock ${socketName} (${codeOf(error)}). Set DATA_DIR to a folder on a disk of this machine.`,
        { cause: error },
      );
    },
  );

/**
 * Takes the lock of a data folder: a socket on which its holder listens. The kernel closes it with the
 * process, so a lock that nobody answers is one whose holder was killed, and is taken over.
 * @throws {OperatorFault} when another supervisor answers
 */
export const takeLock = async (dataDir: string): Promise<Lock> => {
  const mine = `${socketName}.${randomBytes(4).toString('hex')}`;
  const place = join(dataDir, socketName);
  const server = await listen(dataDir, mine);
  let takenOver = false;
  try {
    while (!(await takePlace(dataDir, mine))) {
      const holder = await whoHolds(dataDir, socketName);
      if (holder) throw refusal(dataDir, holder);
      // Moved aside before it is removed, and asked again: in between, another start may have put its own there.
      const aside = `${mine}.aside`;
      await rename(place, join(dataDir, aside)).catch(() => {});
      const faster = await whoHolds(dataDir, aside);
      if (faster) await link(join(dataDir, aside), place).catch(() => {});
      await rm(join(dataDir, aside), { force: true });
      if (faster) throw refusal(dataDir, faster);
      takenOver = true;
    }
  } catch (error) {
    server.close();
    throw error;
  } finally {
    await rm(join(dataDir, mine), { force: true });
  }
  const { ino } = await stat(place);
  return {
    takenOver,
    release: async () => {
      if ((await stat(place).catch(() => undefined))?.ino === ino) await rm(place, { force: true });
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

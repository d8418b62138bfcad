import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { binariesFor, findBinaries } from './binaries.ts';
import { hasCluster, houseName, makeCluster, writeAccess } from './cluster.ts';
import { explain } from './explain.ts';
import { findPlace, openDataFolder, openShelf, socketFolder } from './place.ts';
import { clearUp, readNote } from './recover.ts';
import { type Server, startServer } from './server.ts';

export { codeOf, OperatorFault } from './fault.ts';
export { openDataFolder } from './place.ts';

/** A PostgreSQL of our own: it is started again when it dies, until `stop` is called. */
export interface OwnPostgres {
  /** How the programme connects: over a socket that only this system's own users reach. */
  readonly url: string;
  /** The cluster's folder. */
  readonly cluster: string;
  stop(hurried?: boolean): Promise<void>;
}

// Milliseconds between two attempts to bring a dead server back.
const shortestPause = 100;
const longestPause = 30_000;
/** A server that lived so long did not die of its start: it is started again at once. */
const steady = 10_000;

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const address = (socket: string, role: string, database: string): string =>
  `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socket)}`;

/** The same server as its superuser, for tests that make databases. */
export const superuserUrl = (own: OwnPostgres): string =>
  own.url.replace(`//${houseName}@localhost/${houseName}`, '//postgres@localhost/postgres');

/** After a kill, a connection's process may live on for a moment, and PostgreSQL rightly refuses to start beside it. */
const unlessStillHeld = async <Result>(begin: () => Promise<Result>): Promise<Result> => {
  for (const until = Date.now() + 15_000; ; await wait(200))
    try {
      return await begin();
    } catch (error) {
      if (!/pre-existing shared memory block/.test(sentenceOf(error)) || Date.now() > until) throw error;
    }
};

/**
 * Starts PostgreSQL in a data folder, making the cluster where there is none.
 * The caller holds the lock of the data folder.
 * @param options.connections how many it takes at once
 * @param options.durable false: nothing waits for the disk (tests)
 * @param options.say told what takes long, and when the server died and came back
 * @param options.signal gives up waiting for a server that is still recovering, and stops it
 * @throws {OperatorFault} with one line for the operator
 */
export const startOwnPostgres = async (options: {
  dataDir: string;
  durable?: boolean;
  connections?: number;
  say: (sentence: string) => void;
  signal?: AbortSignal;
}): Promise<OwnPostgres> => {
  const { say, durable = true, connections = 60, signal } = options;
  const place = await findPlace(await openDataFolder(options.dataDir));
  const exists = await hasCluster(place.cluster);
  const binaries = await binariesFor(place.owner, findBinaries(), openShelf);
  if (exists) {
    await clearUp(place.cluster, say);
    await writeAccess(place.cluster, place.owner);
  } else {
    say('Making an empty database …');
    await makeCluster(place, binaries, durable);
  }
  const socket = await socketFolder(place.cluster);
  const begin = (): Promise<Server> =>
    startServer({ place, binaries, socket, durable, connections, say, ...(signal ? { signal } : {}) });
  let server = await unlessStillHeld(begin);
  let stopping = false;

  const comeBack = async (pause: number): Promise<void> => {
    await wait(pause);
    if (stopping) return;
    try {
      await clearUp(place.cluster, say);
      server = await begin();
      say('The database is back.');
    } catch (error) {
      say(`${sentenceOf(error)} It is tried again.`);
      return comeBack(Math.min(pause * 2, longestPause));
    }
  };

  const keepRunning = async (): Promise<void> => {
    for (let pause = shortestPause; !stopping; ) {
      const from = Date.now();
      const said = await server.gone;
      if (stopping) return;
      say(explain('The database stopped by itself', said, place.cluster).message);
      pause = Date.now() - from > steady ? shortestPause : Math.min(pause * 2, longestPause);
      await comeBack(pause);
    }
  };
  const kept = keepRunning();

  return {
    url: address(socket, houseName, houseName),
    cluster: place.cluster,
    stop: async (hurried) => {
      stopping = true;
      await server.stop(hurried);
      await kept;
      if (dirname(socket) === tmpdir()) await rm(socket, { recursive: true, force: true });
    },
  };
};

/**
 * How to reach the PostgreSQL that a running "npm start" keeps in this data folder, for commands that run beside it.
 * @returns undefined when none is running there
 */
export const findRunningPostgres = async (dataDir: string): Promise<string | undefined> => {
  const note = await readNote(join(dataDir, 'postgres'));
  return note?.ready ? address(note.socketFolder, houseName, houseName) : undefined;
};

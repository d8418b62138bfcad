import type { ChildProcess } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { explain } from './explain.ts';
import { isRoot } from './owner.ts';
import type { Place } from './place.ts';
import { readNote } from './recover.ts';
import { startProgram } from './run-program.ts';

/** How the server is set; given at every start, so that a cluster carries no settings of its own. */
const serverSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  // For a small machine: the pages are answered from memory, the database is mostly asked by few.
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  // Statements and their values may hold what people typed: they are never logged.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const recoveryLimit = 30 * 60_000;

/** A PostgreSQL that takes connections. */
export interface Server {
  /** Settles with what it said last when the process has ended, for whatever reason. */
  readonly gone: Promise<string>;
  /** Fast: transactions are rolled back. Hurried: at once, and the next start recovers. */
  stop(hurried?: boolean): Promise<void>;
}

const untilReady = async (
  child: ChildProcess,
  cluster: string,
  ended: () => boolean,
  say: (sentence: string) => void,
): Promise<boolean> => {
  const from = Date.now();
  let told = from;
  while (!ended() && Date.now() - from < recoveryLimit) {
    const note = await readNote(cluster);
    if (note?.ready && note.pid === child.pid) return true;
    if (Date.now() - told > 3000) {
      told = Date.now();
      say(
        `The database is recovering what was not written to its end … ${Math.round((told - from) / 1000)} s`,
      );
    }
    await wait(10);
  }
  return false;
};

/**
 * Starts PostgreSQL on a cluster and waits until it takes connections, also through a long recovery.
 * @param socket the folder of its socket; nothing else listens
 * @param durable false: nothing waits for the disk (tests)
 * @throws {OperatorFault} when it does not come up
 */
export const startServer = async (options: {
  place: Place;
  binaries: string;
  socket: string;
  durable: boolean;
  connections: number;
  say: (sentence: string) => void;
  signal?: AbortSignal;
}): Promise<Server> => {
  const { place, binaries, socket, durable, connections, say, signal } = options;
  if (isRoot()) await chown(socket, place.owner.uid, place.owner.gid);
  const all = {
    ...serverSettings,
    unix_socket_directories: `"${socket}"`,
    max_connections: String(connections),
    ...(durable ? {} : { fsync: 'off' }),
  };
  const settings = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = startProgram(join(binaries, 'bin/postgres'), ['-D', place.cluster, ...settings], place.owner);
  let said = '';
  let over = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-4000);
  });
  const gone = new Promise<string>((resolve) => {
    const end = (last: string) => {
      over = true;
      resolve(`${said}\n${last}`);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (_, signal) => setTimeout(end, 20, signal ? `ended by ${signal}` : ''));
  });
  const stop = async (hurried = false): Promise<void> => {
    if (over) return;
    child.kill(hurried ? 'SIGQUIT' : 'SIGINT');
    const slow = setTimeout(() => say('The database is writing what is left …'), 5000);
    await gone;
    clearTimeout(slow);
  };
  if (await untilReady(child, place.cluster, () => over || signal?.aborted === true, say))
    return { gone, stop };
  const what = over ? await gone : 'it was still recovering, and was stopped';
  await stop(true);
  throw explain('The database could not start', what, place.cluster);
};

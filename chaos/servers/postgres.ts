import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../bench/places.ts';
import { runToEnd, type Server, startServer } from '../../bench/servers.ts';
import { postgresUser } from './postgres-user.ts';

const role = 'four_million_homes';

/** A PostgreSQL of Debian's package with a streaming replica to which every commit is written before it is told. */
export interface Pair {
  readonly version: string;
  readonly primary: Member;
  readonly replica: Pick<Member, 'port'>;
  /** Ends the primary, as if its machine were lost, and lets the replica take its place. */
  failOver(): Promise<void>;
  stop(): Promise<void>;
}

export interface Member {
  readonly port: number;
  /** Stops it the usual way, and starts it again. */
  restart(): Promise<void>;
}

const findBinaries = async (): Promise<string> => {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.map(Number).sort((one, other) => other - one)[0];
  const folder = `/usr/lib/postgresql/${newest}/bin`;
  if (!newest || !existsSync(join(folder, 'initdb')))
    throw new Error('no PostgreSQL was found in /usr/lib/postgresql; "apt-get install postgresql".');
  return folder;
};

const ask = async (port: number, statement: string, database = 'postgres'): Promise<unknown[]> => {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end().catch(() => {});
  }
};

/** Makes both in a folder, with the role and the database of the programme. */
export const startPair = async (folder: string): Promise<Pair> => {
  const binaries = await findBinaries();
  const user = postgresUser();
  const program = (name: string): string => join(binaries, name);
  const home = join(folder, 'postgres');
  await mkdir(home);
  await chmod(folder, 0o711);
  await chown(home, user.uid, user.gid);
  const place = (name: string): string => join(home, name);
  await runToEnd(
    program('initdb'),
    ['-D', place('primary'), '-U', 'postgres', '--auth=trust', '-E', 'UTF8'],
    { user },
  );

  const start = (name: string, port: number, more: Record<string, string> = {}): Promise<Server> => {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: home,
      shared_buffers: '32MB',
      ...more,
    };
    const options = Object.entries(settings).flatMap(([setting, value]) => ['-c', `${setting}=${value}`]);
    const knock = () => ask(port, 'select 1');
    return startServer(program('postgres'), ['-D', place(name), ...options], {
      knock,
      user,
      calmly: 'SIGINT',
    });
  };

  const [primaryPort, replicaPort] = [await freePort(), await freePort()];
  let primary = await start('primary', primaryPort);
  await ask(primaryPort, `create role ${role} login`);
  await ask(primaryPort, `create database ${role} owner ${role}`);
  const source = `host=127.0.0.1 port=${primaryPort} user=postgres application_name=replica`;
  await runToEnd(program('pg_basebackup'), ['-D', place('replica'), '-R', '-X', 'stream', '-d', source], {
    user,
  });
  const replica = await start('replica', replicaPort);
  await primary.stop();
  // From here on a commit is told only when the replica has it too.
  const synchronous = { synchronous_standby_names: '1 (replica)' };
  primary = await start('primary', primaryPort, synchronous);
  const [row] = (await ask(primaryPort, 'show server_version')) as [{ server_version: string }];

  return {
    version: row.server_version,
    primary: {
      port: primaryPort,
      async restart() {
        await primary.stop();
        primary = await start('primary', primaryPort, synchronous);
      },
    },
    replica: { port: replicaPort },
    async failOver() {
      await primary.stop('SIGKILL');
      await runToEnd(program('pg_ctl'), ['promote', '-w', '-D', place('replica')], { user });
    },
    async stop() {
      await replica.stop('SIGQUIT');
      await primary.stop('SIGQUIT');
    },
  };
};

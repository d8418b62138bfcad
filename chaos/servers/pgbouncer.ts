import { chown, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../bench/places.ts';
import { startServer } from '../../bench/servers.ts';
import { postgresUser } from './postgres-user.ts';

const role = 'four_million_homes';

export interface Bouncer {
  /** How the programme connects. */
  readonly url: string;
  /** Sends what comes from now on to another server. */
  pointTo(port: number): Promise<void>;
  stop(): Promise<void>;
}

const configuration = (folder: string, port: number, server: number): string => `[databases]
${role} = host=127.0.0.1 port=${server} dbname=${role}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 10
server_login_retry = 1
query_wait_timeout = 20
logfile = ${folder}/pgbouncer.log
`;

const knock = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });

/** Starts pgbouncer in transaction mode before a PostgreSQL. */
export const startBouncer = async (folder: string, server: number): Promise<Bouncer> => {
  const user = postgresUser();
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(file, configuration(join(folder, 'postgres'), port, server));
  await writeFile(join(folder, 'postgres', 'users.txt'), `"${role}" ""\n`);
  await chown(file, user.uid, user.gid);
  const bouncer = await startServer('pgbouncer', ['-q', file], { knock: () => knock(port), user });
  return {
    url: `postgresql://${role}@127.0.0.1:${port}/${role}`,
    async pointTo(other) {
      await writeFile(file, configuration(join(folder, 'postgres'), port, other));
      bouncer.tell('SIGHUP');
    },
    stop: () => bouncer.stop(),
  };
};

import { chmod, cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { startNginxWith } from '../nginx.ts';
import { freePort, temporaryFolder } from '../places.ts';
import { knockAt, runToEnd, type Server, startServer } from '../servers.ts';
import { askOnce, textOf } from '../wire.ts';
import { frontConfiguration } from './front.ts';
import type { Post } from './posts.ts';
import { findPrograms, type Programs, wordpressFolder } from './programs.ts';

const pack = promisify(gzip);

/** WordPress with our guides in it, answering in four ways on this machine. */
export interface Wordpress {
  /** "Twenty Twenty-Three 6.1.9": its theme and its version. */
  readonly name: string;
  /** As Debian installs it: nginx and PHP, with the code of PHP kept compiled. */
  readonly installed: string;
  /** Behind nginx's cache of what PHP answered. */
  readonly cached: string;
  /** Behind nginx with the pages lying ready as gzip. */
  readonly packed: string;
  /** The same, its connections spread evenly over the processes of nginx. */
  readonly spread: string;
  /** Where a guide stands in it. */
  address(post: string): string;
  /** The first process of each server; all others descend from them. */
  readonly processes: readonly number[];
  stop(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/** Outside addresses are never asked, and nothing runs by the clock: both would disturb the measure. */
const settings = (folder: string, url: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/mariadb.sock');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** The pool as Debian sets it up. */
const pool = (folder: string): string => `[global]
error_log = ${folder}/php.log
daemonize = no
[www]
${isRoot ? 'user = www-data\ngroup = www-data\nlisten.owner = www-data\nlisten.group = www-data\n' : ''}listen = ${folder}/php.sock
pm = dynamic
pm.max_children = 5
pm.start_servers = 2
pm.min_spare_servers = 1
pm.max_spare_servers = 3
`;

const startDatabase = async (programs: Programs, folder: string): Promise<Server> => {
  const [data, socket] = [join(folder, 'mariadb'), join(folder, 'mariadb.sock')];
  const { username } = userInfo();
  const shared = ['--no-defaults', `--datadir=${data}`, `--user=${username}`];
  await runToEnd(programs.installDb, [
    ...shared,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const client = ['--no-defaults', `--socket=${socket}`, '--user=root'];
  const ask = (sql: string) => runToEnd(programs.mariadb, [...client, '--execute', sql]);
  const server = await startServer(
    programs.mariadbd,
    [...shared, `--socket=${socket}`, `--pid-file=${folder}/mariadb.pid`, '--skip-networking'],
    { knock: () => ask('SELECT 1') },
  );
  await ask('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
  return server;
};

const mustBeSocket = async (path: string): Promise<void> => {
  if (!(await stat(path)).isSocket()) throw new Error(`${path} is no socket.`);
};

/** Debian's copy is linked from several places and set up in /etc: a copy of it stands alone. */
const layOut = async (folder: string, url: string): Promise<string> => {
  const site = join(folder, 'site');
  await cp(wordpressFolder, site, {
    recursive: true,
    dereference: true,
    filter: (source) => !source.endsWith('/.htaccess'),
  });
  await mkdir(join(site, 'wp-content', 'uploads'), { recursive: true });
  await writeFile(join(site, 'wp-config.php'), settings(folder, url));
  await chmod(site, 0o755);
  return site;
};

const packPage = async (folder: string, url: string, address: string): Promise<void> => {
  const place = join(folder, 'packed', address);
  const page = await askOnce(url + address);
  if (page.status !== 200) throw new Error(`WordPress answers ${address} with ${page.status}.`);
  const html = textOf(page);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'index.html'), html);
  await writeFile(join(place, 'index.html.gz'), await pack(html, { level: constants.Z_BEST_COMPRESSION }));
};

/**
 * Starts WordPress on a database of its own in a temporary folder, and puts the posts into it.
 * @throws where something of it is not installed, with what to install
 */
export const startWordpress = async (posts: readonly Post[]): Promise<Wordpress> => {
  const programs = await findPrograms();
  const [first] = posts;
  if (!first) throw new Error('There is no guide to put into WordPress.');
  const folder = await temporaryFolder();
  await chmod(folder.path, 0o755);
  const ports = {
    installed: await freePort(),
    cached: await freePort(),
    packed: await freePort(),
    spread: await freePort(),
  };
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const site = await layOut(folder.path, at(ports.installed));
  const address = (post: string) => `/${post}/`;

  const database = await startDatabase(programs, folder.path);
  const given = join(folder.path, 'posts.json');
  await writeFile(given, JSON.stringify(posts));
  const fill = join(process.cwd(), 'bench', 'wordpress', 'fill.php');
  const name = await runToEnd(programs.php, [fill, site, given], {
    environment: { WORDPRESS_ADDRESS: at(ports.installed) },
  });

  const poolFile = join(folder.path, 'php-fpm.conf');
  await writeFile(poolFile, pool(folder.path));
  const php = await startServer(programs.fpm, ['--nodaemonize', '--fpm-config', poolFile], {
    knock: () => mustBeSocket(join(folder.path, 'php.sock')),
  });
  const nginx = await startNginxWith(
    folder.path,
    frontConfiguration({ folder: folder.path, ports }),
    knockAt(at(ports.installed) + address(first.name)),
  );
  await packPage(folder.path, at(ports.installed), '/');
  for (const post of posts) await packPage(folder.path, at(ports.installed), address(post.name));
  return {
    name,
    installed: at(ports.installed),
    cached: at(ports.cached),
    packed: at(ports.packed),
    spread: at(ports.spread),
    address,
    processes: [nginx.pid, php.pid, database.pid],
    async stop() {
      for (const one of [nginx, php, database]) await one.stop();
      await folder.remove();
    },
  };
};

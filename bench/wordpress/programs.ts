import { readdir, readFile } from 'node:fs/promises';

/** Where Debian lays WordPress down. */
export const wordpressFolder = '/usr/share/wordpress';

const debian =
  'apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php php-fpm php-mysql mariadb-server nginx';

/** Nothing is started by name but these, and each is looked for where Debian puts it. */
const systemFolders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

const find = async (name: RegExp): Promise<string | undefined> => {
  for (const folder of systemFolders) {
    const found = (await readdir(folder).catch(() => [])).sort().reverse();
    const program = found.find((file) => name.test(file));
    if (program) return `${folder}/${program}`;
  }
  return undefined;
};

/** Programs that WordPress runs on, by their paths. */
export interface Programs {
  readonly php: string;
  readonly fpm: string;
  readonly mariadbd: string;
  readonly mariadb: string;
  readonly installDb: string;
}

/** @throws with the one sentence that says what to install */
export const findPrograms = async (): Promise<Programs> => {
  const [php, fpm, mariadbd, mariadb, installDb, nginx, files] = await Promise.all([
    find(/^php$/),
    find(/^php-fpm[\d.]*$/),
    find(/^mariadbd$/),
    find(/^mariadb$/),
    find(/^mariadb-install-db$/),
    find(/^nginx$/),
    readFile(`${wordpressFolder}/wp-load.php`).catch(() => undefined),
  ]);
  if (php && fpm && mariadbd && mariadb && installDb && nginx && files)
    return { php, fpm, mariadbd, mariadb, installDb };
  const missing = Object.entries({ php, 'php-fpm': fpm, mariadbd, mariadb, nginx, WordPress: files })
    .filter(([, path]) => !path)
    .map(([name]) => name);
  throw new Error(
    `WordPress is measured as Debian packs it, and ${missing.join(', ')} was not found; "${debian}".`,
  );
};

import { execFile, spawn } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeLeaving } from './leaving.ts';
import { freePort } from './places.ts';
import { askOnce } from './wire.ts';

const run = promisify(execFile);

export interface Nginx {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const isThere = (): Promise<boolean> =>
  run('nginx', ['-v']).then(
    () => true,
    () => false,
  );

const configuration = (folder: string, port: number): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 128; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  types { video/mp4 mp4; }
  open_file_cache max=16;
  server { listen 127.0.0.1:${port}; root ${folder}/files; keepalive_requests 100000000; }
}
`;

/**
 * Starts an nginx of one process on the files in `<folder>/files`.
 * @returns nothing where nginx is not on the PATH
 */
export const startNginx = async (folder: string, probe: string): Promise<Nginx | undefined> => {
  if (!(await isThere())) return undefined;
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port));
  await chmod(folder, 0o755);
  const child = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore', detached: true });
  const stop = beforeLeaving(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await askOnce(url + probe).catch(() => undefined);
    if (answer?.status === 200) return { url, pid: child.pid ?? 0, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`nginx does not serve ${probe} from ${folder}/files.`);
};

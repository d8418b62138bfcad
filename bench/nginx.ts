import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeLeaving } from './leaving.ts';
import { freePort } from './places.ts';
import { askOnce, textOf } from './wire.ts';

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

const configuration = (
  folder: string,
  port: number,
  { processes = 1, location = '' }: { readonly processes?: number; readonly location?: string } = {},
): string => `
daemon off;
${processes === 1 ? 'master_process off' : `worker_processes ${processes}`};
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
  server { listen 127.0.0.1:${port}; root ${folder}/files; keepalive_requests 100000000;
  ${location} }
}
`;

/**
 * Starts an nginx with a configuration of the caller's, which keeps everything in this folder.
 * @param probe the address that answers 200 when it is ready
 */
export const startNginxWith = async (
  folder: string,
  configuration: string,
  probe: string,
): Promise<Nginx> => {
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration);
  await chmod(folder, 0o755);
  const child = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore', detached: true });
  const stop = beforeLeaving(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  });
  let said = 'nothing';
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await askOnce(probe).catch(() => undefined);
    if (answer) said = `${answer.status}: ${textOf(answer).slice(0, 300)}`;
    if (answer?.status === 200) return { url: new URL(probe).origin, pid: child.pid ?? 0, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`nginx should answer ${probe} with 200; it answered ${said}`);
};

/**
 * Starts an nginx of one process on the files in `<folder>/files`.
 * @returns nothing where nginx is not on the PATH
 */
export const startNginx = async (folder: string, probe: string): Promise<Nginx | undefined> => {
  if (!(await isThere())) return undefined;
  const port = await freePort();
  return startNginxWith(folder, configuration(folder, port), `http://127.0.0.1:${port}${probe}`);
};

/** Names of headers that nginx writes by itself. */
const ownHeaders = new Set(['content-type', 'content-length', 'date', 'connection', 'keep-alive']);

/**
 * Starts an nginx that answers one address with bytes and headers that it was given, from an open file.
 * @param headers name, value, name, value …
 * @param processes how many of its processes answer
 */
export const startNginxOnBytes = async (
  folder: string,
  answer: { readonly address: string; readonly headers: readonly string[]; readonly body: Uint8Array },
  processes: number,
): Promise<Nginx> => {
  const port = await freePort();
  await mkdir(join(folder, 'files'), { recursive: true });
  await writeFile(join(folder, 'files', 'answer'), answer.body);
  const pairs = answer.headers.flatMap(
    (name, at): Array<[string, string]> =>
      at % 2 === 0 ? [[name.toLowerCase(), answer.headers[at + 1] ?? '']] : [],
  );
  const mime = pairs.find(([name]) => name === 'content-type')?.[1] ?? 'application/octet-stream';
  const headers = pairs
    .filter(([name]) => !ownHeaders.has(name))
    .map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`);
  const location = `location = ${answer.address} {
    default_type '${mime}'; etag off; if_modified_since off;
    ${headers.join('\n    ')}
    try_files /answer =404;
  }`;
  return startNginxWith(
    folder,
    configuration(folder, port, { processes, location }),
    `http://127.0.0.1:${port}${answer.address}`,
  );
};

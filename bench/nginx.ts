import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './places.ts';
import { knockAt, NotInstalled, type Server, startServer } from './servers.ts';

export interface Nginx extends Server {
  readonly url: string;
}

/** Where nginx lays down what it cannot hold in memory: lines of its `http` block that keep all of it in this folder. */
export const temporaryPaths = (folder: string): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/nginx-${name};`)
    .join('\n');

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
${temporaryPaths(folder)}
  types { video/mp4 mp4; }
  open_file_cache max=16;
  server { listen 127.0.0.1:${port}; root ${folder}/files; keepalive_requests 100000000;
  ${location} }
}
`;

/**
 * Starts an nginx with a configuration of the caller's ("daemon off"), which keeps everything in this folder.
 * @param knock settles once it is ready
 * @throws as `startServer`
 */
export const startNginxWith = async (
  folder: string,
  configuration: string,
  knock: () => Promise<unknown>,
): Promise<Server> => {
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration);
  await chmod(folder, 0o755);
  return startServer('nginx', ['-p', folder, '-c', file], { knock });
};

/** @param probe the address that answers 200 when it is ready */
const startOn = async (
  folder: string,
  { port, probe, file }: { readonly port: number; readonly probe: string; readonly file: string },
): Promise<Nginx> => {
  const url = `http://127.0.0.1:${port}`;
  return { ...(await startNginxWith(folder, file, knockAt(url + probe))), url };
};

/**
 * Starts an nginx of one process on the files in `<folder>/files`.
 * @returns nothing where nginx is not on the PATH
 */
export const startNginx = async (folder: string, probe: string): Promise<Nginx | undefined> => {
  const port = await freePort();
  return startOn(folder, { port, probe, file: configuration(folder, port) }).catch((error: unknown) => {
    if (error instanceof NotInstalled) return undefined;
    throw error;
  });
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
  const file = configuration(folder, port, { processes, location });
  return startOn(folder, { port, probe: answer.address, file });
};

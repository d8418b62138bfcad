import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../bench/places.ts';
import { exchange } from './wire.ts';

const run = promisify(execFile);

/** The name in the example files. */
export const exampleHost = 'rights.example.org';

export interface NginxFront {
  /** Answers over TLS, in HTTP/1.1 and HTTP/2. */
  readonly port: number;
  /** Answers without TLS: leads to the other one. */
  readonly plainPort: number;
  /** Everything that it has logged. */
  logs(): Promise<string>;
  stop(): Promise<void>;
}

/** The example file, with the places and ports of this machine in it and nothing else changed. */
const fitted = (
  example: string,
  folder: string,
  ports: { plain: number; safe: number; behind: number },
): string => {
  const changes: ReadonlyArray<readonly [RegExp, string]> = [
    [/^user www-data;$/m, ''],
    [/\/run\/nginx\.pid/, `${folder}/nginx.pid`],
    [/\/var\/log\/nginx\//g, `${folder}/logs/`],
    [/\/etc\/letsencrypt\/live\/rights\.example\.org\//g, `${folder}/`],
    [/\/srv\/homes\/data\//, `${folder}/`],
    [/ *listen \[::\]:\d+[^;]*;\n/g, ''],
    [/listen 443 /g, `listen 127.0.0.1:${ports.safe} `],
    [/listen 80/g, `listen 127.0.0.1:${ports.plain}`],
    [/server 127\.0\.0\.1:4000;/, `server 127.0.0.1:${ports.behind};`],
  ];
  const text = changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before)
      throw new Error(`docs/hosting/nginx.conf has nothing like ${from}; this must change too.`);
    return after;
  }, example);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = places.map((name) => `  ${name}_temp_path ${folder}/${name};\n`).join('');
  return `daemon off;\n${text.replace('http {\n', `http {\n${temporary}`)}`;
};

/**
 * Starts nginx with the example file of docs/hosting before a copy of the site.
 * @param behind the port of the site
 * @throws with what nginx says, where it is missing or does not take the file
 */
export const startNginxFront = async (behind: number): Promise<NginxFront> => {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-front-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'logs'));
  const subject = ['-subj', `/CN=${exampleHost}`, '-days', '2'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const keys = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  await run('openssl', ['req', '-x509', ...curve, ...subject, ...keys]);
  const ports = { plain: await freePort(), safe: await freePort(), behind };
  const file = join(folder, 'nginx.conf');
  await writeFile(file, fitted(await readFile('docs/hosting/nginx.conf', 'utf8'), folder, ports));
  await run('nginx', ['-t', '-p', folder, '-c', file]);
  const child = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  const hello = {
    name: 'hello',
    bytes: Buffer.from('GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n'),
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await exchange({ port: ports.safe, host: exampleHost, safely: true }, hello, 2_000);
    if (answer.includes(' 200 '))
      return {
        ...{ port: ports.safe, plainPort: ports.plain, stop },
        logs: async () =>
          (
            await Promise.all(
              ['access.log', 'error.log'].map((name) => readFile(join(folder, 'logs', name), 'utf8')),
            )
          ).join('\n'),
      };
    await wait(50);
  }
  await stop();
  throw new Error(`nginx did not answer on port ${ports.safe}.`);
};

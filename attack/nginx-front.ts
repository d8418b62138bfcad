import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fittedExample } from '../bench/example-files.ts';
import { startNginxWith, temporaryPaths } from '../bench/nginx.ts';
import { freePort, temporaryFolder } from '../bench/places.ts';
import { runToEnd } from '../bench/servers.ts';
import { exchange } from './wire.ts';

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
const fitted = async (
  folder: string,
  ports: { plain: number; safe: number; behind: number },
): Promise<string> => {
  const text = await fittedExample('nginx.conf', [
    [/^user www-data;$/m, ''],
    [/\/run\/nginx\.pid/, `${folder}/nginx.pid`],
    [/\/var\/log\/nginx\//g, `${folder}/logs/`],
    [/\/etc\/letsencrypt\/live\/rights\.example\.org\//g, `${folder}/`],
    [/\/srv\/homes\/data\//, `${folder}/`],
    [/ *listen \[::\]:\d+[^;]*;\n/g, ''],
    [/listen 443 /g, `listen 127.0.0.1:${ports.safe} `],
    [/listen 80/g, `listen 127.0.0.1:${ports.plain}`],
    [/server 127\.0\.0\.1:4000;/, `server 127.0.0.1:${ports.behind};`],
  ]);
  return `daemon off;\n${text.replace('http {\n', () => `http {\n${temporaryPaths(folder)}\n`)}`;
};

const makeCertificate = async (folder: string): Promise<void> => {
  const subject = ['-subj', `/CN=${exampleHost}`, '-days', '2'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const keys = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  await runToEnd('openssl', ['req', '-x509', ...curve, ...subject, ...keys]);
};

/** Asks over TLS, whoever signed the certificate. */
const knockSafely = (port: number) => async (): Promise<void> => {
  const bytes = Buffer.from('GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n');
  const answer = await exchange({ port, host: exampleHost, safely: true }, { name: 'hello', bytes }, 2_000);
  if (!answer.includes(' 200 '))
    throw new Error(`port ${port} answered ${answer.slice(0, 300) || 'nothing'}`);
};

/**
 * Starts nginx with the example file of docs/hosting before a copy of the site.
 * @param behind the port of the site
 * @throws with what nginx says, where it does not take the file; `NotInstalled` where it or openssl is missing
 */
export const startNginxFront = async (behind: number): Promise<NginxFront> => {
  const folder = await temporaryFolder();
  try {
    await mkdir(join(folder.path, 'logs'));
    await makeCertificate(folder.path);
    const ports = { plain: await freePort(), safe: await freePort(), behind };
    const file = await fitted(folder.path, ports);
    const server = await startNginxWith(folder.path, file, knockSafely(ports.safe));
    const log = (name: string) => readFile(join(folder.path, 'logs', name), 'utf8');
    return {
      ...{ port: ports.safe, plainPort: ports.plain },
      logs: async () => (await Promise.all(['access.log', 'error.log'].map(log))).join('\n'),
      async stop() {
        await server.stop();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
};

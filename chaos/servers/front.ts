import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fittedExample } from '../../bench/example-files.ts';
import { startNginxWith, temporaryPaths } from '../../bench/nginx.ts';
import { freePort } from '../../bench/places.ts';
import { knockAt, startServer } from '../../bench/servers.ts';

export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

/** nginx before several machines (given as host and port), with docs/hosting/many-servers-nginx.conf. */
export const startNginx = async (folder: string, backs: readonly [string, string]): Promise<Front> => {
  const port = await freePort();
  const [first, second] = backs;
  const example = await fittedExample('many-servers-nginx.conf', [
    [/10\.0\.0\.11:4000/, first],
    [/10\.0\.0\.12:4000/, second],
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/ *listen \[::\]:80;\n/, ''],
    // Who writes here writes from many homes, and has no other way to say so.
    [/\$remote_addr/, '$http_x_forwarded_for'],
  ]);
  const whole = `daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off;
${temporaryPaths(folder)}
${example}
}
`;
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startNginxWith(folder, whole, knockAt(`${url}/healthz`));
  return { url, stop };
};

/** HAProxy before the same, with docs/hosting/many-servers-haproxy.cfg. */
export const startHaproxy = async (folder: string, backs: readonly [string, string]): Promise<Front> => {
  const port = await freePort();
  const [first, second] = backs;
  const file = join(folder, 'haproxy.cfg');
  await writeFile(
    file,
    await fittedExample('many-servers-haproxy.cfg', [
      [/10\.0\.0\.11:4000/, first],
      [/10\.0\.0\.12:4000/, second],
      [/bind :80\n/, `bind 127.0.0.1:${port}\n`],
      // As above.
      [/%\[src\]/, '%[req.hdr(X-Forwarded-For)]'],
    ]),
  );
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startServer('haproxy', ['-db', '-f', file], { knock: knockAt(`${url}/healthz`) });
  return { url, stop };
};

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../bench/places.ts';
import { askOnce } from '../../bench/wire.ts';
import { until } from '../site.ts';
import { startServer } from './program.ts';

export interface Front {
  readonly url: string;
  stop(): Promise<void>;
}

const nginxFile = (folder: string, port: number, backs: readonly string[]): string => `daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream homes {
${backs.map((back) => `    server ${back} max_fails=1 fail_timeout=2s;`).join('\n')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://homes;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_next_upstream error timeout;
      proxy_connect_timeout 2s;
    }
  }
}
`;

const haproxyFile = (port: number, backs: readonly string[]): string => `global
  maxconn 2000
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
  retries 3
  option redispatch 1
  retry-on conn-failure empty-response
frontend homes
  bind 127.0.0.1:${port}
  default_backend programmes
backend programmes
  option httpchk GET /readyz
  default-server check inter 500 fall 1 rise 1
${backs.map((back, index) => `  server homes${index + 1} ${back}`).join('\n')}
`;

const start = async (program: string, args: readonly string[], url: string): Promise<Front> => {
  const server = startServer(program, args);
  const isUp = async () => (await askOnce(`${url}/healthz`).catch(() => undefined))?.status === 200;
  if ((await until(isUp, 10_000)) === undefined)
    throw new Error(`${program} did not start; install it with "apt-get install ${program}".`);
  return { url, stop: () => server.stop('SIGTERM') };
};

/** nginx before several machines (given as host and port), as docs/hosting describes it. */
export const startNginx = async (folder: string, backs: readonly string[]): Promise<Front> => {
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, nginxFile(folder, port, backs));
  return start('nginx', ['-p', folder, '-c', file], `http://127.0.0.1:${port}`);
};

/** HAProxy before the same, asking /readyz twice a second. */
export const startHaproxy = async (folder: string, backs: readonly string[]): Promise<Front> => {
  const port = await freePort();
  const file = join(folder, 'haproxy.cfg');
  await writeFile(file, haproxyFile(port, backs));
  return start('haproxy', ['-db', '-f', file], `http://127.0.0.1:${port}`);
};

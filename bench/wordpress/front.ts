import { temporaryPaths } from '../nginx.ts';

/** What nginx is told, and where. */
export interface Front {
  readonly folder: string;
  /** Ports of the four ways, of which the first is the site's own address. */
  readonly ports: Readonly<Record<'installed' | 'cached' | 'packed' | 'spread', number>>;
}

const php = ({ folder, ports }: Front): string => `
      include /etc/nginx/fastcgi.conf;
      # One name for the site, whichever way it was asked: WordPress sends everybody else there.
      fastcgi_param HTTP_HOST 127.0.0.1:${ports.installed};
      fastcgi_param SERVER_PORT ${ports.installed};
      fastcgi_pass unix:${folder}/php.sock;`;

const packed = ({ folder }: Front): string => `root ${folder}/packed;
    open_file_cache max=1000 inactive=60m;
    open_file_cache_valid 60m;
    gzip_static on;
    location / { try_files $uri/index.html =404; }`;

/**
 * Four ways in which one nginx answers for one WordPress. Its settings are those of Debian's nginx.conf (gzip is
 * on, a process for each processor), save that nothing is written to a log and a connection is never closed for
 * being used often: both help WordPress.
 */
export const frontConfiguration = (front: Front): string => `
${process.getuid?.() === 0 ? 'user www-data;' : ''}
daemon off;
worker_processes auto;
pid ${front.folder}/nginx.pid;
error_log ${front.folder}/nginx.log;
events { worker_connections 768; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  gzip on;
  keepalive_requests 100000000;
${temporaryPaths(front.folder)}
  fastcgi_cache_path ${front.folder}/cache levels=1:2 keys_zone=pages:10m inactive=60m;

  # As installed: every page is made for every reader.
  server {
    listen 127.0.0.1:${front.ports.installed};
    root ${front.folder}/site;
    index index.php;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ {${php(front)}
    }
  }

  # As hosts do it: nginx keeps what PHP said, and compresses it for each reader.
  server {
    listen 127.0.0.1:${front.ports.cached};
    root ${front.folder}/site;
    index index.php;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ {${php(front)}
      fastcgi_cache pages;
      fastcgi_cache_key "$request_method$request_uri";
      fastcgi_cache_valid 200 60m;
      fastcgi_cache_lock on;
      fastcgi_cache_use_stale updating error timeout;
    }
  }

  # The fastest it can be: the pages lie there as gzip, as cache plugins write them, and PHP is never asked.
  server {
    listen 127.0.0.1:${front.ports.packed};
    ${packed(front)}
  }

  # The same, with as many connections for each of its processes: left alone, now one has most of them, now not.
  server {
    listen 127.0.0.1:${front.ports.spread} reuseport;
    ${packed(front)}
  }
}
`;

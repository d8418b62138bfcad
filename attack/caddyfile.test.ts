import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const caddyfile = readFileSync('docs/hosting/Caddyfile', 'utf8');
const nginx = readFileSync('docs/hosting/nginx.conf', 'utf8');

const found = (text: string, pattern: RegExp): string => {
  const [, part] = pattern.exec(text) ?? [];
  if (part === undefined) throw new Error(`Nothing like ${pattern} stands there.`);
  return part;
};

describe('the log of Caddy', () => {
  const logged = (address: string): string => {
    const [, pattern = '', instead = ''] = /request>uri regexp "([^"]+)" "([^"]+)"/.exec(caddyfile) ?? [];
    return address.replaceAll(new RegExp(pattern, 'g'), instead);
  };
  const id = 'ab12'.repeat(8);

  test.each([
    ['/search?q=zebedee', '/search/*'],
    [`/letters/report-a-repair/${id}/name?back=zebedee`, '/letters/report-a-repair/*/name/*'],
    [`/letters/report-a-repair/${id}?zebedee`, '/letters/report-a-repair/*/*'],
    [`/letters/report-a-repair/${id}`, '/letters/report-a-repair/*'],
    ['/guides/noise', '/guides/noise'],
  ])('says of %s only %s', (address, said) => {
    expect(logged(address)).toBe(said);
  });

  test.each([
    'request>headers',
    'request>remote_ip',
    'request>remote_port',
    'request>client_ip',
    'resp_headers',
  ])('leaves %s out', (field) => {
    expect(caddyfile).toMatch(new RegExp(`^\\s*${field} delete$`, 'm'));
  });
});

describe('Caddy and nginx', () => {
  test.each([
    ['the head of a request must have come', /read_header (\d+)s/, /client_header_timeout (\d+)s/],
    ['a body must go on', /read_body (\d+)s/, /client_body_timeout (\d+)s/],
    ['an idle connection is kept', /idle (\d+)s/, /\n {2}keepalive_timeout (\d+)s/],
    ['the programme has for an answer', /read_timeout (\d+)s/, /proxy_read_timeout (\d+)s/],
    ['a connection to the programme is kept', /keepalive (\d+)s/, /\n {4}keepalive_timeout (\d+)s/],
    ['a body may be large', /max_size (\d+)KB/, /client_max_body_size (\d+)k/],
    ['a head may be large', /max_header_size (\d+)KB/, /large_client_header_buffers \d+ (\d+)k/],
  ])('agree on how long or how far %s', (_, ofCaddy, ofNginx) => {
    expect(found(caddyfile, ofCaddy)).toBe(found(nginx, ofNginx));
  });

  test('say the same page while the programme starts again, to people and to programs', () => {
    const page = found(nginx, /return 503 '(.*)';/);
    expect(page).toContain('Back in a moment');
    expect(found(caddyfile, /respond `(.*)` 503/)).toBe(page);
    expect(found(caddyfile, /header Retry-After (\d+)/)).toBe(found(nginx, /add_header Retry-After (\d+)/));
  });

  test('stand before the same programme, under the same name, and keep its figures to themselves', () => {
    expect(found(caddyfile, /reverse_proxy ([\d.:]+)/)).toBe(found(nginx, /server (127[\d.:]+);/));
    expect(found(caddyfile, /^([a-z.]+) \{$/m)).toBe(found(nginx, /server_name ([a-z.]{2,});/));
    expect(caddyfile).toMatch(
      /path \/metrics \/readyz\n\s*not remote_ip 127\.0\.0\.1 ::1\n\t\}\n\trespond @figures 403/,
    );
    for (const header of ['X-Forwarded-Host', 'Forwarded'])
      expect([
        caddyfile.includes(`header_up -${header}\n`),
        nginx.includes(`proxy_set_header ${header} "";`),
      ]).toEqual([true, true]);
  });
});

import fc from 'fast-check';
import { marker, runningAddress } from './promises.ts';

/** Names that every object of JavaScript has, or that change it. */
export const inheritedNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
];

const known: readonly string[] = [
  ...[marker, runningAddress, ...inheritedNames],
  ...['', ' ', '0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '[object Object]', '2026-02-30'],
  ...["' OR 1=1 --", '"; DROP TABLE letter_drafts; --', '$(id)', '`id`', '| id', '; sleep 5', '{{7*7}}'],
  ...['../../../../etc/passwd', '..\\..\\windows\\win.ini', 'file:///etc/passwd', 'http://169.254.169.254/'],
  ...['//evil.example', '\\\\evil.example', 'https://evil.example', '/\\evil.example'],
  ...['a\r\nSet-Cookie: x=1', '\u0000', '\ud800', '\u202e', '\ufeff', '\ufdfd'.repeat(40), 'İ'.repeat(100)],
  ...['a'.repeat(5_000), ' '.repeat(5_000), '\n'.repeat(2_000), '-'.repeat(3_000), '(a+)+$', '%'.repeat(400)],
  ...['#eval("1")', '#read("/etc/passwd")', '<!--', ']]>', '<?xml version="1.0"?><!DOCTYPE x>'],
];

/** What somebody with bad intentions types. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9-]{1,80}$/) },
);

/** A word of an address: percent signs in every right and wrong way. */
export const hostileWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '..',
      '.',
      '%2e%2e',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '%252e%252e%252f',
      '..%5c..%5c',
      '%00',
      '%0d%0aX:1',
    ],
    ...[
      '%',
      '%zz',
      '%E0%A4%A',
      '%c0%ae',
      '%ff',
      ';',
      ':',
      '*',
      '@',
      '//',
      'a//b',
      '%2f',
      '%5c',
      '.git',
      '~',
      "'",
    ],
    ...['constructor', '__proto__', 'a'.repeat(99), 'a'.repeat(101), 'a'.repeat(3_000)],
  ),
  hostileText.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.stringMatching(/^[a-z0-9-]{1,40}$/),
);

const hostileNumber = fc.constantFrom(0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER, 500, 501);

/** A value of JSON that nobody expects. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant([]),
  fc.constant({}),
  fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
  fc.constant(Array.from({ length: 600 }, () => ({ type: 'chased', at: '2026-02-03' }))),
);

type Path = ReadonlyArray<string | number>;

const pathsIn = (value: unknown, before: Path = []): Path[] => [
  before,
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) =>
        pathsIn(one, [...before, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

const changedAt = (value: unknown, [first, ...rest]: Path, change: unknown): unknown => {
  if (first === undefined) return change;
  if (Array.isArray(value))
    return value.map((one, at) => (at === first ? changedAt(one, rest, change) : one));
  const object = value as Record<string, unknown>;
  return { ...object, [first]: changedAt(object[first], rest, change) };
};

/** A right value of JSON, with something in it that is wrong. */
export const spoilt = (value: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(200), hostileJson), { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce((changed: unknown, [at, change]) => {
      const paths = pathsIn(changed);
      return changedAt(changed, paths[at % paths.length] ?? [], change);
    }, value),
  );

/** Headers that browsers and programs send, with what they never send in them. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc
  .record(
    {
      'accept-encoding': fc.constantFrom('br;q=0', 'gzip;q=0, *;q=1', ',,,;', 'identity', 'a'.repeat(300)),
      'if-none-match': fc.constantFrom('*', '"', 'W/"', '"a", "b', 'x'.repeat(2_000)),
      range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', 'bytes=0-0,2-3', 'bytes=a-b', 'x=1-2'),
      'if-range': fc.constantFrom('"x"', 'W/"x"', 'yesterday'),
      cookie: fc.constantFrom(
        'letter-key=x',
        'letter-key',
        '=',
        ';;;',
        `__proto__=1; letter-key=${'k'.repeat(3_000)}`,
      ),
      host: fc.constantFrom('evil.example', 'evil.example:99999', '[::1]', '"><x-mark>', '..'),
      'x-forwarded-for': fc.constantFrom('1.2.3.4', 'unknown', '"><x-mark>', '::1, ::1, '.repeat(50)),
      'x-forwarded-host': fc.constant('evil.example'),
      'x-original-url': fc.constant('/metrics'),
      'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
      'accept-language': fc.constantFrom('*', '..', 'en;q=99', 'x'.repeat(500)),
      referer: fc.constantFrom('https://evil.example/?q=1', marker.replaceAll(/[^ -~]/g, '')),
    },
    { requiredKeys: [] },
  )
  .map((headers) => ({ ...headers }));

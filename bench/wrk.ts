import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { browserEncodings } from './wire.ts';

const run = promisify(execFile);

export interface WrkRun {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** A Lua script that makes the requests. */
  readonly script?: string | undefined;
}

/** What wrk saw. */
export interface WrkFigures {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Megabytes a second, by 1,048,576 bytes. */
  readonly megabytes: number;
  /** Answers other than 2xx and 3xx, and broken connections. */
  readonly bad: number;
}

const inMilliseconds: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };
const inMegabytes: Readonly<Record<string, number>> = { B: 2 ** -20, KB: 2 ** -10, MB: 1, GB: 2 ** 10 };

const figureOf = (text: string, pattern: RegExp, units: Readonly<Record<string, number>>): number => {
  const [, figure, unit = ''] = pattern.exec(text) ?? [];
  const factor = units[unit];
  if (figure === undefined || factor === undefined)
    throw new Error(`wrk printed something that is not understood:\n${text}`);
  return Number(figure) * factor;
};

const count = (text: string | undefined): number =>
  [...(text ?? '').matchAll(/\d+/g)].reduce((sum, [digits]) => sum + Number(digits), 0);

/** Reads what `wrk --latency` prints. */
export const readWrk = (text: string): WrkFigures => ({
  requests: figureOf(text, /(\d+)() requests in/, { '': 1 }),
  perSecond: figureOf(text, /Requests\/sec:\s+([\d.]+)()/, { '': 1 }),
  p50: figureOf(text, /^\s+50%\s+([\d.]+)(\w+)/m, inMilliseconds),
  p99: figureOf(text, /^\s+99%\s+([\d.]+)(\w+)/m, inMilliseconds),
  megabytes: figureOf(text, /Transfer\/sec:\s+([\d.]+)(\w+)/, inMegabytes),
  bad: count(/Non-2xx or 3xx responses: (.*)/.exec(text)?.[1]) + count(/Socket errors: (.*)/.exec(text)?.[1]),
});

/** @throws with the one sentence that says what to install */
export const wrkMustBeThere = async (): Promise<void> => {
  // It has no option that only greets: asked for its version, it prints its usage too and ends with 1.
  const missing = await run('wrk', ['--version']).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  if (missing)
    throw new Error(
      'wrk was not found on the PATH, and loads are measured with it; install it with "apt-get install wrk" (Debian, Ubuntu) or "brew install wrk" (macOS).',
    );
};

/** Asks again and again for some seconds: one thread, one request at a time on each connection. */
export const runWrk = async ({ url, connections, seconds, script }: WrkRun): Promise<WrkFigures> => {
  const { hostname } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`Loads are for 127.0.0.1 alone, not for ${hostname}.`);
  const { stdout } = await run('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '--latency'],
    ...['-H', `Accept-Encoding: ${browserEncodings}`],
    ...(script ? ['-s', script] : []),
    url,
  ]);
  return readWrk(stdout);
};

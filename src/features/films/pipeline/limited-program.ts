import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { ProgramFault, type Ran } from '../maker/programs.ts';

/** What a program that reads strangers' files may take. */
export interface Limits {
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Stops it, such as when the process ends. */
  readonly signal?: AbortSignal;
  /** Told each time ffmpeg says how far it is, in seconds of film. */
  readonly onSecond?: (second: number) => void;
}

/** Bytes of address space: a film of 4,096 pixels with three pictures being made takes half of it. */
const memory = 4 * 2 ** 30;

/** ffmpeg says something at least twice a second; one that says nothing for so long (milliseconds) hangs. */
const longestSilence = 120_000;

let guard: readonly string[] | undefined;

/** On Linux it dies with us and has a bound on its memory; elsewhere the clock alone bounds it. */
const guardWords = (): readonly string[] => {
  if (guard) return guard;
  const words = ['setpriv', '--pdeathsig', 'KILL', 'prlimit', `--as=${memory}`, '--core=0'];
  const [first = '', ...rest] = words;
  const tried = process.platform === 'linux' && spawnSync(first, [...rest, 'true'], { stdio: 'ignore' });
  guard = tried && tried.status === 0 ? words : [];
  return guard;
};

/** Nothing of our own settings and secrets reaches a program that reads strangers' files. */
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', HOME: '/nonexistent' });

const lastWords = (said: string, path: RegExp): string => {
  const lines = said
    .split('\n')
    .map((line) =>
      line
        .replace(/\[[^\]]*@ 0x[0-9a-f]+\]\s*/g, '')
        .replace(path, 'the film')
        .trim(),
    )
    .filter((line) => line !== '' && !/^(Last message repeated|Conversion failed)/.test(line));
  return (lines.at(-1) ?? 'nothing').slice(0, 200);
};

const progressIn = (text: string): number | undefined => {
  const found = [...text.matchAll(/out_time_us=(\d+)/g)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found) / 1e6;
};

/** Makes the child give way to the pages, and ends it when it takes too long, says nothing or is not wanted. */
const watch = (child: ChildProcess, { seconds, signal }: Limits) => {
  let ended = '';
  const end = (why: string) => {
    ended ||= why;
    child.kill('SIGKILL');
  };
  const late = setTimeout(() => end(`it took longer than ${Math.round(seconds)} s`), seconds * 1_000);
  let silent: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(silent);
    silent = setTimeout(() => end('it said nothing for two minutes'), longestSilence);
  };
  const unwanted = () => end('it was told to stop');
  signal?.addEventListener('abort', unwanted, { once: true });
  if (signal?.aborted) unwanted();
  heard();
  if (child.pid !== undefined)
    try {
      setPriority(child.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // It has ended already.
    }
  return {
    heard,
    why: () => ended,
    over: () => {
      clearTimeout(late);
      clearTimeout(silent);
      signal?.removeEventListener('abort', unwanted);
    },
  };
};

/**
 * Runs ffmpeg or ffprobe on a file that a stranger made: no network, nothing to type, low priority,
 * bounds of time and memory; on Linux it dies when this process dies.
 * @throws ProgramFault in one sentence
 */
export const runLimited = (
  program: 'ffmpeg' | 'ffprobe',
  args: readonly string[],
  limits: Limits,
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const common = program === 'ffmpeg' ? ['-nostdin', '-nostats', '-progress', 'pipe:1'] : [];
    const [command = program, ...words] = [...guardWords(), program, '-hide_banner', ...common, ...args];
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
    const watched = watch(child, limits);
    let [out, said] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      watched.heard();
      if (program === 'ffprobe') out += text;
      const second = progressIn(text);
      if (second !== undefined) limits.onSecond?.(second);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      watched.heard();
      said = (said + text).slice(-20_000);
    });
    child.on('error', () => {
      watched.over();
      reject(new ProgramFault(`${program} is not here: apt-get install ffmpeg`));
    });
    child.on('close', (code, signal) => {
      watched.over();
      if (code === 0) return resolve({ out, said });
      const input = args[args.indexOf('-i') + 1] ?? '';
      const path = new RegExp(input.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') || '$^', 'g');
      const why = watched.why() || lastWords(said, path);
      reject(new ProgramFault(`${program} gave up (${signal ?? code}): ${why}`));
    });
  });

/** Words that keep a program with one file: no network, no list that leads elsewhere, no guess at what it is. */
export const oneFile = (path: string, container: string): string[] => [
  ...['-protocol_whitelist', 'file', '-format_whitelist', container, '-f', container],
  ...['-i', `file:${path}`],
];

/** Whether films can be made here. */
export const hasFfmpeg = (): boolean =>
  (['ffmpeg', 'ffprobe'] as const).every(
    (program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0,
  );

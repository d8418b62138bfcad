import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';

/** What a process tells the supervisor over the channel that `spawn` opens between them. */
const message = z.union([z.object({ ready: z.literal(true) }), z.object({ fault: z.string() })]);

export interface KeptProcessOptions {
  /** As the operator reads it: "web process". */
  readonly name: string;
  /** As figures name it: "web-1". */
  readonly label: string;
  readonly start: (environment: NodeJS.ProcessEnv) => ChildProcess;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (sentence: string) => void;
  /** Told the first time it is ready. */
  readonly onReady?: () => void;
  /** Told what it said was wrong, or that it does not come up at all; it is not started again. */
  readonly onFault: (sentence: string) => void;
  /** Milliseconds from the start in which a fault it tells is only tried again. */
  readonly patience?: number;
  /** Told whatever else it says. */
  readonly onWord?: (from: KeptProcess, word: unknown) => void;
}

/** A process that is started again when it dies. */
export interface KeptProcess {
  readonly label: string;
  /** How often it ended by itself. */
  readonly restarts: number;
  /** Says something to it; nothing happens where it does not run. */
  tell(word: object): void;
  /** Asks it to finish what it has begun; after `grace` milliseconds it is ended. */
  stop(grace: number): Promise<void>;
}

const shortestPause = 100;
const longestPause = 30_000;
/** A process that lived so long did not die of its start: it is started again at once. */
const steady = 10_000;
/** So often may it die before it was ever ready. */
const attempts = 4;

/** How a process ended, for people. */
export const ending = (code: number | null, signal: string | null): string =>
  signal ? `ended by ${signal}` : `exit code ${code}`;

/** Starts a process and keeps it running until `stop`. */
export const keepProcess = (options: KeptProcessOptions): KeptProcess => {
  const { name, label, start, environment, say, onReady, onFault, patience = 0 } = options;
  const from = Date.now();
  let child: ChildProcess;
  let ready = false;
  let finished = false;
  let deaths = 0;
  let restarts = 0;
  let pause = shortestPause;
  let again: NodeJS.Timeout | undefined;

  const finish = (sentence: string): void => {
    finished = true;
    onFault(sentence);
  };

  const begin = (): void => {
    const started = Date.now();
    let fault: string | undefined;
    child = start({ ...environment, PROCESS_LABEL: label });
    child.on('message', (received) => {
      options.onWord?.(kept, received);
      const told = message.safeParse(received).data;
      if (told && 'fault' in told) fault = told.fault;
      else if (told && !ready) {
        ready = true;
        onReady?.();
      }
    });
    child.on('error', (error) => finish(`The ${name} cannot be started: ${error.message}.`));
    child.on('exit', (code, signal) => {
      if (finished) return;
      if (fault !== undefined && Date.now() - from > patience) return finish(fault);
      if (fault === undefined && !ready) deaths += 1;
      if (deaths >= attempts)
        return finish(
          `The ${name} does not start (${ending(code, signal)}, ${attempts} times); its last words stand above.`,
        );
      pause = Date.now() - started > steady ? shortestPause : Math.min(pause * 2, longestPause);
      restarts += 1;
      if (fault === undefined)
        say(`The ${name} ended by itself (${ending(code, signal)}); it is started again.`);
      again = setTimeout(begin, pause);
    });
  };

  const kept: KeptProcess = {
    label,
    get restarts() {
      return restarts;
    },
    tell: (word) => {
      // It may end while it is told something; the one who asked does not wait for it for long.
      if (child.connected) child.send(word, () => {});
    },
    stop: async (grace) => {
      finished = true;
      clearTimeout(again);
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), grace);
      await gone;
      clearTimeout(hard);
    },
  };
  begin();
  return kept;
};

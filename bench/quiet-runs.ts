import { setTimeout as wait } from 'node:timers/promises';
import { cpuSeconds, cpuSecondsOfTree, machineTime } from './processes.ts';
import { runWrk, type WrkFigures, type WrkRun } from './wrk.ts';

/** One run of wrk, with what the server and the machine did meanwhile. */
export interface LoadRun extends WrkFigures {
  /** Processor seconds of the server for a thousand requests. */
  readonly cpuPerThousand: number;
  /** Processors kept from this machine, and used by programs that are neither server nor load. */
  readonly steal: number;
  readonly others: number;
  /** It was more disturbed than a run should be, and was kept because there was no time for another. */
  readonly disturbed: boolean;
}

/** A run on a machine more disturbed than this measures the machine: it is thrown away. In processors. */
const mostSteal = 0.05;
const mostOthers = 0.15;

/** One process, or the first processes of a server, of which all others descend. */
export type Server = number | readonly number[];

const cpuOf = async (server: Server): Promise<number> => {
  if (typeof server === 'number') return cpuSeconds(server);
  const trees = await Promise.all(server.map(cpuSecondsOfTree));
  return trees.reduce((sum, seconds) => sum + seconds, 0);
};

const runOnce = async (run: WrkRun, server: Server): Promise<LoadRun> => {
  const [cpu, machine, from] = [await cpuOf(server), await machineTime(), performance.now()];
  const figures = await runWrk(run);
  const [machineAfter, cpuAfter] = [await machineTime(), await cpuOf(server)];
  const seconds = (performance.now() - from) / 1_000;
  const used = cpuAfter - cpu;
  const busy = machineAfter.busy - machine.busy - (machineAfter.ours - machine.ours) - used;
  return {
    ...figures,
    cpuPerThousand: (used / figures.requests) * 1_000,
    steal: (machineAfter.steal - machine.steal) / seconds,
    others: Math.max(0, busy / seconds),
    disturbed: false,
  };
};

/** Waits until other programs rest, at most so many milliseconds. */
export const untilQuiet = async (most: number): Promise<void> => {
  for (const until = Date.now() + most; Date.now() < until; ) {
    const [before, from] = [await machineTime(), performance.now()];
    await wait(500);
    const after = await machineTime();
    const seconds = (performance.now() - from) / 1_000;
    const others = (after.busy - before.busy - (after.ours - before.ours)) / seconds;
    if (others <= mostOthers) return;
  }
};

const isQuiet = ({ steal, others }: LoadRun): boolean => steal <= mostSteal && others <= mostOthers;

/** So much time may be thrown away on disturbed runs; after that they are kept, and counted. */
export class Patience {
  #left: number;
  #thrownAway = 0;
  #kept = 0;

  /** @param seconds how long all thrown-away runs together may take */
  constructor(seconds: number) {
    this.#left = seconds;
  }

  /** Runs until the machine was quiet, or patience is at its end. */
  async run(run: WrkRun, server: Server): Promise<LoadRun> {
    for (;;) {
      const figures = await runOnce(run, server);
      if (figures.bad > 0)
        throw new Error(`${run.url}: ${figures.bad} of ${figures.requests} answers failed under load.`);
      if (isQuiet(figures)) return figures;
      if (this.#left < run.seconds) {
        this.#kept += 1;
        return { ...figures, disturbed: true };
      }
      this.#left -= run.seconds;
      this.#thrownAway += 1;
    }
  }

  /** What was thrown away and kept, for people. */
  get note(): string {
    const kept =
      this.#kept > 0
        ? ` ${this.#kept} disturbed runs were kept, because there was no time left for more: measure again.`
        : '';
    return `Runs with more than ${mostSteal} processors of steal or ${mostOthers} of other programs are thrown away: ${this.#thrownAway} were.${kept}`;
  }
}

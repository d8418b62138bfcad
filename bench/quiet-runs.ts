import { cpuSeconds, machineTime } from './processes.ts';
import { runWrk, type WrkFigures, type WrkRun } from './wrk.ts';

/** One run of wrk, with what the server and the machine did meanwhile. */
export interface LoadRun extends WrkFigures {
  /** Processor seconds of the server for a thousand requests. */
  readonly cpuPerThousand: number;
  /** Processors kept from this machine, and used by programs that are neither server nor load. */
  readonly steal: number;
  readonly others: number;
}

/** A run on a machine more disturbed than this measures the machine: it is thrown away. In processors. */
const mostSteal = 0.05;
const mostOthers = 0.15;

const runOnce = async (run: WrkRun, server: number): Promise<LoadRun> => {
  const [machine, cpu, from] = [await machineTime(), await cpuSeconds(server), performance.now()];
  const figures = await runWrk(run);
  const [machineAfter, cpuAfter] = [await machineTime(), await cpuSeconds(server)];
  const seconds = (performance.now() - from) / 1_000;
  const used = cpuAfter - cpu;
  const busy = machineAfter.busy - machine.busy - (machineAfter.ours - machine.ours) - used;
  return {
    ...figures,
    cpuPerThousand: (used / figures.requests) * 1_000,
    steal: (machineAfter.steal - machine.steal) / seconds,
    others: Math.max(0, busy / seconds),
  };
};

const isQuiet = ({ steal, others }: LoadRun): boolean => steal <= mostSteal && others <= mostOthers;

/** Time for runs that must be repeated; when it is used up, disturbed runs are taken, and counted. */
export class Patience {
  readonly #until: number;
  /** Runs that were thrown away, and disturbed runs that were kept because time was up. */
  thrownAway = 0;
  kept = 0;

  constructor(seconds: number) {
    this.#until = Date.now() + seconds * 1_000;
  }

  /** Runs until the machine was quiet, or patience is at its end. */
  async run(run: WrkRun, server: number): Promise<LoadRun> {
    for (;;) {
      const figures = await runOnce(run, server);
      if (figures.bad > 0)
        throw new Error(`${run.url}: ${figures.bad} of ${figures.requests} answers failed under load.`);
      if (isQuiet(figures)) return figures;
      if (Date.now() > this.#until) {
        this.kept += 1;
        return figures;
      }
      this.thrownAway += 1;
    }
  }

  /** What was thrown away and kept, for people. */
  get note(): string {
    const kept =
      this.kept > 0 ? ` ${this.kept} disturbed runs were kept because time was up: measure again.` : '';
    return `Runs with more than ${mostSteal} processors of steal or ${mostOthers} of other programs are repeated: ${this.thrownAway} were.${kept}`;
  }
}

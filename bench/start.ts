import { budgets } from './budgets.ts';
import { median, spread } from './median.ts';
import { temporaryFolder } from './places.ts';
import { startProgramme } from './programme.ts';
import { untilQuiet } from './quiet-runs.ts';
import { atMost, type Row, type Table } from './table.ts';

const rounds = 3;
/** Milliseconds that a start waits at most for other programs to rest. */
const waiting = 8_000;

interface Starts {
  readonly seconds: number[];
  /** Seconds of processor time. */
  readonly cpu: number[];
}

const rowOf = (title: string, { seconds, cpu }: Starts, most: number): Row => ({
  cells: [title, spread(seconds, 2), median(cpu).toFixed(2)],
  verdict: atMost(median(seconds), most),
});

/** Starts with an empty database and with one that is there, and stops, three times each. */
export const measureStart = async (): Promise<Table[]> => {
  const empty: Starts = { seconds: [], cpu: [] };
  const again: Starts = { seconds: [], cpu: [] };
  const stops: number[] = [];
  const faults = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const folder = await temporaryFolder();
    for (const starts of [empty, again]) {
      if (process.platform === 'linux') await untilQuiet(waiting);
      const programme = await startProgramme(folder.path);
      if ((await programme.log()).includes('Building'))
        throw new Error(
          'The sources changed while they were measured, so the start built them; measure again.',
        );
      starts.seconds.push(programme.firstPage);
      starts.cpu.push(programme.cpu);
      const stopped = await programme.stop();
      stops.push(stopped.seconds);
      for (const fault of stopped.faults) faults.add(fault);
    }
    await folder.remove();
  }
  return [
    {
      title: 'Start and stop, in seconds: median (least to most) of three',
      head: ['what', 'seconds', 'of processor'],
      rows: [
        rowOf('start with an empty database, to the first page', empty, budgets.start.empty),
        rowOf('start after that, to the first page', again, budgets.start.again),
        {
          cells: ['Ctrl-C to the end of every process', spread(stops, 2), ''],
          verdict: { budget: 'nothing left', met: faults.size === 0 },
        },
      ],
      notes: [
        'From the command "node bin/start.mjs" on an installed, built checkout until / was read whole; files are in the cache of the disk.',
        'Processor seconds are of all processes together; they grow far less than the seconds when other programs are busy.',
        ...[...faults].map((fault) => `Stop: ${fault}.`),
      ],
    },
  ];
};

import { budgets } from './budgets.ts';
import { median, spread } from './median.ts';
import { temporaryFolder } from './places.ts';
import { startProgramme } from './programme.ts';
import { atMost, type Table } from './table.ts';

const rounds = 3;

/** Starts with an empty database and with one that is there, and stops, three times each. */
export const measureStart = async (): Promise<Table[]> => {
  const empty: number[] = [];
  const again: number[] = [];
  const stops: number[] = [];
  const faults = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const folder = await temporaryFolder();
    for (const times of [empty, again]) {
      const programme = await startProgramme(folder.path);
      times.push(programme.firstPage);
      const stopped = await programme.stop();
      stops.push(stopped.seconds);
      for (const fault of stopped.faults) faults.add(fault);
    }
    await folder.remove();
  }
  const clean = { budget: 'nothing left', met: faults.size === 0 };
  return [
    {
      title: 'Start and stop, in seconds: median (least to most) of three',
      head: ['what', 'seconds'],
      rows: [
        {
          cells: ['start with an empty database, to the first page', spread(empty, 2)],
          verdict: atMost(median(empty), budgets.start.empty),
        },
        {
          cells: ['start after that, to the first page', spread(again, 2)],
          verdict: atMost(median(again), budgets.start.again),
        },
        { cells: ['Ctrl-C to the end of every process', spread(stops, 2)], verdict: clean },
      ],
      notes: [
        'From the command "node bin/start.mjs" on an installed, built checkout until / was read whole; files are in the cache of the disk.',
        ...[...faults].map((fault) => `Stop: ${fault}.`),
      ],
    },
  ];
};

import { sample } from '../addresses.ts';
import { atRest } from '../at-rest.ts';
import { bareAnswer, mustBeEqual, startBare } from '../bare.ts';
import { budgets } from '../budgets.ts';
import { median } from '../median.ts';
import { startNginxOnBytes } from '../nginx.ts';
import { temporaryFolder } from '../places.ts';
import { memoryOf, processTree } from '../processes.ts';
import { type Programme, startFresh, webProcesses } from '../programme.ts';
import { type LoadRun, Patience } from '../quiet-runs.ts';
import { atLeast, type Row, type Table, type Verdict } from '../table.ts';
import { askOnce } from '../wire.ts';
import { runWrk, wrkMustBeThere } from '../wrk.ts';
import { postsFrom } from './posts.ts';
import { startWordpress, type Wordpress } from './wordpress.ts';

const rounds = 3;
const seconds = 3;
const connectionCounts = [1, 16, 64] as const;
/** Seconds for runs that must be repeated. */
const patienceSeconds = 120;

/** Who answers the same guide, and the processes that do it. */
interface Contender {
  readonly name: string;
  readonly url: string;
  /** The first processes; their descendants count too. */
  readonly roots: readonly number[];
  /** The budget of a row, against the figures of the others by name. */
  readonly judge?: (perSecond: number, of: (name: string) => number) => Verdict;
}

const names = {
  one: 'this software, one web process',
  two: 'this software, two web processes',
  bare: 'bare node:http, the same bytes',
  nginx: 'nginx, one process, the same bytes',
  nginxTwo: 'nginx, two processes, the same bytes',
  installed: 'WordPress as installed',
  cached: "WordPress behind nginx's cache",
  packed: 'WordPress behind a cache of gzip bytes',
  spread: 'the same, connections spread evenly',
} as const;

const ofWordpress = ({ address, ...site }: Wordpress, guide: string): Contender[] =>
  (['installed', 'cached', 'packed', 'spread'] as const).map((way) => ({
    name: names[way],
    url: site[way] + address(guide),
    roots: site.processes,
  }));

type Runs = ReadonlyMap<string, readonly LoadRun[]>;

/** All of them in turns, so that the machine is the same to each. */
const race = async (
  contenders: readonly Contender[],
  connections: number,
  quiet: Patience,
): Promise<Runs> => {
  const runs = new Map(contenders.map(({ name }): [string, LoadRun[]] => [name, []]));
  for (const { url } of contenders) await runWrk({ url, connections, seconds: 1 });
  for (let round = 0; round < rounds; round += 1)
    for (const { name, url, roots } of contenders)
      runs.get(name)?.push(await quiet.run({ url, connections, seconds }, roots));
  return runs;
};

const times = (ratio: number): string => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2));

const raceTable = (contenders: readonly Contender[], connections: number, runs: Runs): Table => {
  const middle = (name: string, of: (run: LoadRun) => number): number => {
    const own = runs.get(name) ?? [];
    return own.length > 0 ? median(own.map(of)) : Number.NaN;
  };
  const perSecond = (name: string) => middle(name, (run) => run.perSecond);
  return {
    title: `The same guide at ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
    head: [
      'who answers',
      'x WordPress as installed',
      'x its cache',
      'x its gzip cache',
      'x bare Node',
      'requests/s',
      'least to most',
      'CPU s/1,000',
      'p99 ms',
      'disturbed',
    ],
    rows: contenders.map(({ name, judge }): Row => {
      const own = runs.get(name) ?? [];
      const rates = own.map((run) => run.perSecond);
      const against = [names.installed, names.cached, names.packed, names.bare];
      return {
        cells: [
          name,
          ...against.map((other) => times(perSecond(name) / perSecond(other))),
          perSecond(name).toFixed(0),
          `${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)}`,
          middle(name, (run) => run.cpuPerThousand).toFixed(4),
          middle(name, (run) => run.p99).toFixed(2),
          `${own.filter(({ disturbed }) => disturbed).length} of ${own.length}`,
        ],
        verdict: judge?.(perSecond(name), perSecond),
      };
    }),
    notes: [`Medians of ${rounds} runs of ${seconds} s in turns; wrk -t1 on the same machine.`],
  };
};

const memoryTable = async (contenders: readonly Contender[]): Promise<Table> => {
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const { name, roots } of contenders) {
    // The ways of WordPress are one set of processes.
    const key = roots.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const processes = (await Promise.all(roots.map(processTree))).flat();
    const sizes = await Promise.all(processes.map(({ pid }) => memoryOf(pid).catch(() => undefined)));
    const pss = sizes.reduce((sum, size) => sum + (size?.pss ?? 0), 0) / 1_048_576;
    rows.push({
      cells: [
        name === names.installed ? 'WordPress: nginx, PHP, MariaDB' : name,
        String(processes.length),
        pss.toFixed(1),
      ],
    });
  }
  return {
    title: 'Memory after these loads',
    head: ['who', 'processes', 'PSS MB'],
    rows,
    notes: [
      'Of this software the web processes alone; the part "memory" has the worker and the database too. The kept files of nginx lie in the memory of the machine and do not count.',
    ],
  };
};

const bytesTable = async (contenders: readonly Contender[]): Promise<Table> => ({
  title: 'The same guide on the wire: the page alone, without what it asks for',
  head: ['who answers', 'KB', 'as'],
  rows: await Promise.all(
    contenders.map(async ({ name, url }) => {
      const { bytes, headers } = await askOnce(url);
      return { cells: [name, (bytes / 1_024).toFixed(1), String(headers['content-encoding'] ?? 'text')] };
    }),
  ),
});

/** The same guide from this software, from what the machine can do at most, and from WordPress. */
export const measureWordpress = async (programme: Programme): Promise<Table[]> => {
  await wrkMustBeThere();
  const { guide } = await sample(programme.url);
  const wordpress = await startWordpress(await postsFrom(programme.url));
  const two = await startFresh({ settings: { WEB_PROCESSES: '2' } });
  await atRest(two);
  const folders = [await temporaryFolder(), await temporaryFolder()] as const;
  // Asked twice: what is stored is what the second reader gets.
  for (const { url } of [programme, two]) for (let time = 0; time < 20; time += 1) await askOnce(url + guide);
  const answer = bareAnswer(await askOnce(programme.url + guide));
  const bare = await startBare(new Map([[guide, answer]]));
  await mustBeEqual(programme.url, bare.url, guide);
  const bytes = { address: guide, headers: answer.headers, body: answer.body };
  const nginx = await startNginxOnBytes(folders[0].path, bytes, 1);
  const nginxTwo = await startNginxOnBytes(folders[1].path, bytes, 2);
  const { ratio, ofPackedWordpress } = budgets.load;
  const contenders: Contender[] = [
    {
      name: names.one,
      url: programme.url + guide,
      roots: await webProcesses(programme),
      judge: (perSecond, of) => atLeast(perSecond / of(names.bare), ratio, ' of bare Node'),
    },
    {
      name: names.two,
      url: two.url + guide,
      roots: await webProcesses(two),
      judge: (perSecond, of) =>
        atLeast(perSecond / of(names.packed), ofPackedWordpress, ' of WordPress behind gzip bytes'),
    },
    { name: names.bare, url: bare.url + guide, roots: [bare.pid] },
    { name: names.nginx, url: nginx.url + guide, roots: [nginx.pid] },
    { name: names.nginxTwo, url: nginxTwo.url + guide, roots: [nginxTwo.pid] },
    ...ofWordpress(wordpress, guide.replace('/guides/', '')),
  ];
  try {
    const quiet = new Patience(patienceSeconds);
    const tables: Table[] = [];
    for (const connections of connectionCounts)
      tables.push(raceTable(contenders, connections, await race(contenders, connections, quiet)));
    const notes = [
      `${wordpress.name}, from Debian's package, with our guides as posts. Its clock and its calls to other sites are off, nginx writes no log: both help it.`,
      quiet.note,
    ];
    const memory = await memoryTable(contenders);
    return [
      ...tables,
      await bytesTable(contenders),
      { ...memory, notes: [...(memory.notes ?? []), ...notes] },
    ];
  } finally {
    for (const one of [nginx, nginxTwo, bare, wordpress]) await one.stop();
    await two.stop();
    for (const folder of folders) await folder.remove();
  }
};

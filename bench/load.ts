import { sample } from './addresses.ts';
import { atRest } from './at-rest.ts';
import { bareAnswer, mustBeEqual, startBare } from './bare.ts';
import { budgets } from './budgets.ts';
import { median } from './median.ts';
import { temporaryFolder } from './places.ts';
import { type Programme, startFresh, webProcess, webProcesses } from './programme.ts';
import { writeQuestionScript } from './questions.ts';
import { type LoadRun, Patience } from './quiet-runs.ts';
import { allOf, atLeast, atMost, type Row, type Table } from './table.ts';
import { askOnce } from './wire.ts';
import { runWrk, wrkMustBeThere } from './wrk.ts';

const rounds = 3;
/** Seconds for runs that must be repeated, so that all loads together end within three minutes. */
const patience = 50;

const middle = (runs: readonly LoadRun[], of: (run: LoadRun) => number): number => median(runs.map(of));

/** "2 of 6": how many runs were disturbed and kept. */
const disturbedOf = (runs: readonly LoadRun[]): string =>
  `${runs.filter(({ disturbed }) => disturbed).length} of ${runs.length}`;

interface Comparison {
  readonly address: string;
  readonly connections: number;
  readonly product: readonly LoadRun[];
  readonly bare: readonly LoadRun[];
}

const compared = ({ address, connections, product, bare }: Comparison): Row => {
  const of = (runs: readonly LoadRun[]) => middle(runs, ({ perSecond }) => perSecond);
  const cpu = (runs: readonly LoadRun[]) => middle(runs, ({ cpuPerThousand }) => cpuPerThousand);
  const rounds = product.flatMap((one, at) => {
    const other = bare[at];
    return other ? [{ one, other }] : [];
  });
  const ratio = of(product) / of(bare);
  // How far three rounds are apart says how much the median of them is worth.
  const byRound = rounds.map(({ one, other }) => one.perSecond / other.perSecond);
  return {
    cells: [
      address,
      String(connections),
      of(product).toFixed(0),
      of(bare).toFixed(0),
      ratio.toFixed(2),
      `${Math.min(...byRound).toFixed(2)} to ${Math.max(...byRound).toFixed(2)}`,
      cpu(product).toFixed(4),
      cpu(bare).toFixed(4),
      (cpu(bare) / cpu(product)).toFixed(2),
      middle(product, ({ p99 }) => p99).toFixed(2),
      middle(bare, ({ p99 }) => p99).toFixed(2),
      disturbedOf([...product, ...bare]),
    ],
    verdict: atLeast(ratio, budgets.load.ratio),
  };
};

/** The same address of the product and of a bare server, in turns, so that the machine is the same to both. */
const inTurns = async (
  servers: { readonly product: string; readonly bare: string; readonly web: number; readonly bareId: number },
  run: { readonly address: string; readonly connections: number; readonly seconds: number },
  quiet: Patience,
): Promise<Comparison> => {
  const { address, connections, seconds } = run;
  const product: LoadRun[] = [];
  const bare: LoadRun[] = [];
  await runWrk({ url: servers.product + address, connections, seconds: 2 });
  await runWrk({ url: servers.bare + address, connections, seconds: 2 });
  for (let round = 0; round < rounds; round += 1) {
    product.push(await quiet.run({ url: servers.product + address, connections, seconds }, servers.web));
    bare.push(await quiet.run({ url: servers.bare + address, connections, seconds }, servers.bareId));
  }
  return { address, connections, product, bare };
};

const storedPages = async (programme: Programme, full: boolean, quiet: Patience): Promise<Table> => {
  const { guide, module, search } = await sample(programme.url);
  const addresses = [guide, module, search].filter((address) => address !== undefined);
  const answers = new Map<string, ReturnType<typeof bareAnswer>>();
  for (const address of addresses) {
    // Asked twice: what is stored is what the second reader gets.
    await askOnce(programme.url + address);
    answers.set(address, bareAnswer(await askOnce(programme.url + address)));
  }
  const bare = await startBare(answers);
  const web = await webProcess(programme);
  const rows: Row[] = [];
  try {
    for (const address of addresses) {
      await mustBeEqual(programme.url, bare.url, address);
      for (const connections of full ? [1, 16, 64] : [16]) {
        const servers = { product: programme.url, bare: bare.url, web, bareId: bare.pid };
        const run = { address, connections, seconds: full ? 3 : 4 };
        rows.push(compared(await inTurns(servers, run, quiet)));
      }
    }
  } finally {
    await bare.stop();
  }
  return {
    title: 'Stored pages under load, beside a bare node:http server that answers the same bytes and headers',
    head: [
      'page',
      'connections',
      'requests/s',
      'bare',
      'ratio',
      'by round',
      'CPU s/1,000',
      'bare',
      'ratio',
      'p99 ms',
      'bare',
      'disturbed',
    ],
    rows,
    notes: [
      `Medians of ${rounds} runs in turns, and the ratio of these medians; Brotli; one web process; wrk -t1 on the same machine.`,
      'The second ratio compares the processor time of the two server processes. Where the rounds lie on both sides of the budget, or runs were disturbed, the verdict is chance: measure again.',
      ...(module ? [] : ['There is no module in the content, so none was measured.']),
    ],
  };
};

const doors = [
  { name: 'page', path: '/search?q=' },
  { name: 'api', path: '/api/v1/search?q=' },
];

const questionRow = async (
  { name, path }: (typeof doors)[number],
  programme: Programme,
  folder: string,
  quiet: Patience,
): Promise<Row> => {
  const web = await webProcesses(programme);
  const script = await writeQuestionScript(folder, name, path);
  const run = { url: programme.url, connections: 16, seconds: 4, script };
  // Until what is done often is compiled for speed, as it is in a programme that has run for a minute.
  await runWrk({ ...run, seconds: 6 });
  const runs: LoadRun[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await quiet.run(run, web));
  const perSecond = middle(runs, (one) => one.perSecond);
  const p99 = middle(runs, (one) => one.p99);
  const { questionsPerSecond, p99: mostP99 } = budgets.load;
  const cells = [
    `${path}…`,
    String(web.length),
    perSecond.toFixed(0),
    middle(runs, (one) => one.cpuPerThousand).toFixed(3),
    middle(runs, (one) => one.p50).toFixed(1),
    p99.toFixed(1),
    disturbedOf(runs),
  ];
  // The budget is that of two cores.
  if (web.length < 2) return { cells };
  return {
    cells,
    verdict: allOf(
      [atLeast(perSecond, questionsPerSecond), atMost(p99, mostP99)],
      `at least ${questionsPerSecond}/s, p99 at most ${mostP99} ms`,
    ),
  };
};

const differentQuestions = async (one: Programme, quiet: Patience): Promise<Table> => {
  const folder = await temporaryFolder();
  const two = await startFresh({ settings: { WEB_PROCESSES: '2' } });
  await atRest(two);
  const rows: Row[] = [];
  for (const programme of [one, two])
    for (const door of doors) rows.push(await questionRow(door, programme, folder.path, quiet));
  await two.stop();
  await folder.remove();
  return {
    title: 'Search, a different question each time (searched, drawn and compressed for each)',
    head: ['address', 'web processes', 'requests/s', 'CPU s/1,000', 'p50 ms', 'p99 ms', 'disturbed'],
    rows,
    notes: [
      `Medians of ${rounds} runs at 16 connections; wrk -t1, on the same processors, takes its part of them.`,
      quiet.note,
    ],
  };
};

/** How many requests a second one web process answers, and of searches two. */
export const measureLoad = async (programme: Programme, full: boolean): Promise<Table[]> => {
  await wrkMustBeThere();
  const quiet = new Patience(patience);
  return [await storedPages(programme, full, quiet), await differentQuestions(programme, quiet)];
};

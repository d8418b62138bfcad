// npm run bench: measures the whole programme on this machine, and holds the figures against the budgets.
import { cpus, loadavg, totalmem } from 'node:os';
import { atRest } from './at-rest.ts';
import { measureFilm } from './film.ts';
import { measureLaw } from './law.ts';
import { leaveCleanly, undoAll } from './leaving.ts';
import { measureLetterMinutes } from './letters/minutes.ts';
import { writeLetterPapers } from './letters/papers.ts';
import { measureLetters } from './letters.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memory.ts';
import { type Options, type Part, parts, readOptions } from './options.ts';
import { measurePaper } from './paper.ts';
import { type Programme, startFresh } from './programme.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { printTable, type Table, type Verdict } from './table.ts';
import { measureWeights } from './weights.ts';
import { measureWordpress } from './wordpress/beside.ts';

/** Parts that read /proc, which Linux alone has. */
const needLinux: ReadonlySet<Part> = new Set(['load', 'wordpress', 'memory', 'letters', 'film']);

/** Parts that need no running programme, or start their own. */
const alone: ReadonlySet<Part> = new Set(['law', 'search', 'start']);

const verdicts: Verdict[] = [];
const failures: string[] = [];

const measure = async (part: Part, act: () => Promise<Table[]>): Promise<void> => {
  if (needLinux.has(part) && process.platform !== 'linux') {
    failures.push(`${part}: it is measured on Linux alone.`);
    return;
  }
  const from = Date.now();
  try {
    for (const table of await act()) {
      console.log(printTable(table));
      verdicts.push(...table.rows.flatMap(({ verdict }) => verdict ?? []));
    }
    console.log(`(${part}: ${Math.round((Date.now() - from) / 1_000)} s)\n`);
  } catch (error) {
    failures.push(`${part}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** So much load by other programs makes times unfit to be quoted. */
const quietLoad = 0.7;

/** The parts that share one running programme, in the order of `parts`. */
const withProgramme = async (programme: Programme, { only, full }: Options): Promise<void> => {
  const done: string[] = [];
  const acts: Partial<Record<Part, () => Promise<Table[]>>> = {
    weights: () => measureWeights(programme),
    paper: () => measurePaper(programme),
    load: () => measureLoad(programme, full),
    wordpress: () => measureWordpress(programme),
    memory: () => measureMemory(programme, done),
    letters: () => measureLetters(programme),
    'letter-papers': async () => [await writeLetterPapers(programme.url)],
    'letter-minutes': async () => [await measureLetterMinutes(programme.url)],
    film: () => measureFilm(programme),
    lighthouse: () => measureLighthouse(programme),
  };
  for (const part of parts) {
    const act = acts[part];
    if (!act || !only.has(part)) continue;
    await measure(part, act);
    done.push(part);
  }
};

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(1);
}
leaveCleanly();
const from = Date.now();
const [processor] = cpus();
const [busy = 0] = loadavg();
console.log(
  `${new Date().toISOString()}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}, Node ${process.version}\n`,
);
if (busy > quietLoad)
  console.log(
    `This machine is busy (load average ${busy.toFixed(1)}): times below are worse than they would be; weights, memory and processor seconds hold.\n`,
  );
try {
  if (options.only.has('law')) await measure('law', measureLaw);
  if (options.only.has('search')) await measure('search', measureSearch);
  if (options.only.has('start')) await measure('start', measureStart);
  if (parts.some((part) => !alone.has(part) && options.only.has(part))) {
    const programme = await startFresh();
    await atRest(programme);
    await withProgramme(programme, options);
    await programme.stop();
  }
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error));
} finally {
  await undoAll();
}
const met = verdicts.filter((verdict) => verdict.met).length;
console.log(`${met} of ${verdicts.length} budgets met, in ${Math.round((Date.now() - from) / 1_000)} s.`);
for (const failure of failures) console.error(`Not measured: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { addressesOf, readEveryPage, sample } from './addresses.ts';
import { startBare } from './bare.ts';
import { chromiumPath } from './browser.ts';
import { budgets } from './budgets.ts';
import { median } from './median.ts';
import { temporaryFolder } from './places.ts';
import type { Programme } from './programme.ts';
import { allOf, atLeast, atMost, type Row, type Table } from './table.ts';
import { postsFrom } from './wordpress/posts.ts';
import { findPrograms } from './wordpress/programs.ts';
import { startWordpress } from './wordpress/wordpress.ts';

const run = promisify(execFile);

const version = '13.5.0';
const rounds = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});

interface Visit {
  /** 0 to 100, in the order of `categories`. */
  readonly scores: readonly number[];
  /** Milliseconds. */
  readonly largestPaint: number;
  /** Audits that took something off a score. */
  readonly failed: readonly string[];
}

/** The smallest page that has everything Lighthouse asks of one: the limit of this machine. */
const smallestPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The smallest page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="The smallest page">
<link rel="icon" href="data:,"></head><body><main><h1>The smallest page</h1><p>Words.</p></main></body></html>`;

const readReport = (text: string): Visit => {
  const { runtimeError, categories: found, audits } = report.parse(JSON.parse(text));
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const failed = categories.flatMap((category) =>
    (found[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && category !== 'performance' && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return {
    scores: categories.map((category) => Math.round((found[category]?.score ?? 0) * 100)),
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    failed,
  };
};

/** Lighthouse needs a newer Node than many machines have: it is given the one that runs here. */
const environment = () => ({
  ...process.env,
  CHROME_PATH: chromiumPath(),
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
});

/** Fetches Lighthouse where npx does not have it yet. @returns the path of its command */
const fetchLighthouse = async (): Promise<string> => {
  const npx = ['--yes', `--package=lighthouse@${version}`, '-c', 'command -v lighthouse'];
  const { stdout } = await run('npx', npx, { env: environment(), timeout: 180_000 }).catch(
    (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`npx could not fetch lighthouse@${version}; it needs the npm registry: ${why}`);
    },
  );
  return stdout.trim();
};

/** A browser that has lost the trace of its own page measured nothing: Lighthouse asks to be run again. */
const lostTrace = /NO_NAVSTART|NO_FCP|NO_TRACING_STARTED/;

const visit = async (lighthouse: string, url: string, folder: string): Promise<Visit> => {
  try {
    return await visitOnce(lighthouse, url, folder);
  } catch (error) {
    if (!(error instanceof Error && lostTrace.test(error.message))) throw error;
    return await visitOnce(lighthouse, url, folder);
  }
};

const visitOnce = async (lighthouse: string, url: string, folder: string): Promise<Visit> => {
  const output = join(folder, 'report.json');
  const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : '';
  const flags = `--headless=new${sandbox} --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-quic`;
  const args = [
    ...[url, '--quiet', '--output=json', `--output-path=${output}`, '--no-enable-error-reporting'],
    ...[`--only-categories=${categories.join(',')}`, `--chrome-flags=${flags}`],
  ];
  await run(lighthouse, args, { env: environment(), timeout: 120_000, killSignal: 'SIGINT' });
  return readReport(await readFile(output, 'utf8'));
};

const visits = async (lighthouse: string, url: string, folder: string): Promise<Visit[]> => {
  const made: Visit[] = [];
  for (let round = 0; round < rounds; round += 1) made.push(await visit(lighthouse, url, folder));
  return made;
};

const cellsOf = (name: string, made: readonly Visit[]): string[] => {
  const paints = made.map(({ largestPaint }) => largestPaint);
  return [
    name,
    ...categories.map((_, at) => String(median(made.map(({ scores }) => scores[at] ?? 0)))),
    median(paints).toFixed(0),
    `${Math.min(...paints).toFixed(0)} to ${Math.max(...paints).toFixed(0)}`,
  ];
};

const judged = (name: string, made: readonly Visit[]): Row => {
  const { score, largestPaint } = budgets.lighthouse;
  const scores = categories.map((_, at) => atLeast(median(made.map(({ scores }) => scores[at] ?? 0)), score));
  const paint = atMost(median(made.map((one) => one.largestPaint)), largestPaint);
  return {
    cells: cellsOf(name, made),
    verdict: allOf([...scores, paint], `${score} each, paint at most ${largestPaint} ms`),
  };
};

const limitOfMachine = async (lighthouse: string, folder: string): Promise<Row> => {
  const body = Buffer.from(smallestPage, 'utf8');
  const headers = ['content-type', 'text/html; charset=utf-8', 'content-length', String(body.byteLength)];
  const robots = Buffer.from('User-agent: *\nAllow: /\n', 'utf8');
  const bare = await startBare(
    new Map([
      ['/', { status: 200, headers, body }],
      ['/robots.txt', { status: 200, headers: ['content-type', 'text/plain'], body: robots }],
    ]),
  );
  try {
    return {
      cells: cellsOf(
        'the smallest page, from a bare server',
        await visits(lighthouse, `${bare.url}/`, folder),
      ),
    };
  } finally {
    await bare.stop();
  }
};

/** The same guide in WordPress as installed; nothing where WordPress is not installed. */
const inWordpress = async (
  lighthouse: string,
  folder: string,
  programme: Programme,
  guide: string,
): Promise<Row | undefined> => {
  if (
    await findPrograms().then(
      () => false,
      () => true,
    )
  )
    return undefined;
  const wordpress = await startWordpress(await postsFrom(programme.url));
  try {
    const address = wordpress.address(guide.replace('/guides/', ''));
    const made = await visits(lighthouse, wordpress.installed + address, folder);
    return { cells: cellsOf(`${guide} in WordPress (${wordpress.name})`, made) };
  } finally {
    await wordpress.stop();
  }
};

const head = [
  ...['page', 'performance', 'accessibility', 'best practices', 'SEO'],
  ...['largest paint ms', 'least to most'],
];

/** Ten guides, from all shelves. */
const tenGuides = async (url: string): Promise<string[]> =>
  (await addressesOf(url)).guides.filter((_, index) => index % 7 === 0).slice(0, 10);

/** What Lighthouse thinks of the pages on a slow phone. */
export const measureLighthouse = async (programme: Programme): Promise<Table[]> => {
  const lighthouse = await fetchLighthouse();
  await readEveryPage(programme.url);
  const { home, guide, search, module, letter } = await sample(programme.url);
  const folder = await temporaryFolder();
  const rows: Row[] = [];
  const notes = [
    `Lighthouse ${version}, mobile (a slow 4G line and a processor four times slower, both simulated), median of ${rounds}.`,
  ];
  for (const address of [home, guide, search, module, letter].filter((one) => one !== undefined)) {
    const made = await visits(lighthouse, programme.url + address, folder.path);
    rows.push(judged(address, made));
    const failed = new Set(made.flatMap((one) => one.failed));
    if (failed.size > 0) notes.push(`${address} fails: ${[...failed].join(', ')}.`);
  }
  const peer = await inWordpress(lighthouse, folder.path, programme, guide);
  if (peer) rows.push(peer);
  else notes.push('WordPress is not installed, so its page was not measured (see the part "wordpress").');
  rows.push(await limitOfMachine(lighthouse, folder.path));
  const others: Row[] = [];
  for (const address of await tenGuides(programme.url))
    others.push(judged(address, [await visit(lighthouse, programme.url + address, folder.path)]));
  await folder.remove();
  return [
    { title: 'Lighthouse', head, rows, notes },
    {
      title: 'Lighthouse on ten guides',
      head,
      rows: others,
      notes: ['Every seventh guide of the site map, once each.'],
    },
  ];
};

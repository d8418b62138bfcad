import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { budgets } from './budgets.ts';
import type { Programme } from './programme.ts';
import { allOf, atMost, type Table, type Verdict } from './table.ts';

const run = promisify(execFile);

/** How a guide is asked for on paper. */
const sorts = { usual: '', 'large print': '?print=large', 'on one page': '?print=page' } as const;
type Sort = keyof typeof sorts;

interface Printed {
  readonly guide: string;
  readonly bytes: number;
  readonly pages: number;
  readonly tagged: boolean;
  readonly milliseconds: number;
}

const fieldOf = (info: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(info)?.[1] ?? '';

const print = async (url: string, folder: string, guide: string, sort: Sort): Promise<Printed> => {
  const from = performance.now();
  const answer = await fetch(`${url}/guides/${guide}.pdf${sorts[sort]}`);
  if (!answer.ok) throw new Error(`/guides/${guide}.pdf answered ${answer.status}; expected 200.`);
  const body = Buffer.from(await answer.arrayBuffer());
  const milliseconds = performance.now() - from;
  const file = join(folder, `${guide}.pdf`);
  await writeFile(file, body);
  const { stdout } = await run('pdfinfo', [file]);
  return {
    guide,
    bytes: body.length,
    pages: Number(fieldOf(stdout, 'Pages')),
    tagged: fieldOf(stdout, 'Tagged') === 'yes',
    milliseconds,
  };
};

const middle = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
const most = (figures: readonly number[]): number => Math.max(...figures);
const kilobytes = (bytes: number): number => bytes / 1_024;

const rowOf = (name: string, printed: readonly Printed[]): Table['rows'][number] => {
  const sizes = printed.map(({ bytes }) => kilobytes(bytes));
  const tagged = printed.filter((one) => one.tagged).length;
  const all: Verdict = { budget: 'all tagged', met: tagged === printed.length };
  return {
    cells: [
      name,
      String(printed.length),
      `${tagged}`,
      `${middle(sizes).toFixed(0)} / ${most(sizes).toFixed(0)}`,
      `${middle(printed.map(({ pages }) => pages))} / ${most(printed.map(({ pages }) => pages))}`,
      `${middle(printed.map(({ milliseconds }) => milliseconds)).toFixed(0)} / ${most(printed.map(({ milliseconds }) => milliseconds)).toFixed(0)}`,
    ],
    verdict: allOf(
      [all, atMost(most(sizes), budgets.paper.kb)],
      `all tagged, at most ${budgets.paper.kb} KB`,
    ),
  };
};

/** Every guide that is offered on paper, printed in every size, and looked into with pdfinfo. */
export const measurePaper = async ({ url }: Programme): Promise<Table[]> => {
  const answer = (await (await fetch(`${url}/api/v1/guides`)).json()) as {
    guides: ReadonlyArray<{ slug: string; pdf: string | null }>;
  };
  const offered = answer.guides.filter(({ pdf }) => pdf !== null).map(({ slug }) => slug);
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const rows = [];
    for (const sort of Object.keys(sorts) as Sort[]) {
      const printed = [];
      for (const guide of offered) printed.push(await print(url, folder, guide, sort));
      rows.push(rowOf(sort, printed));
    }
    return [
      {
        title: 'Guides on paper',
        head: ['size', 'guides', 'tagged', 'KB middle / most', 'pages middle / most', 'ms middle / most'],
        rows,
        notes: [
          `${answer.guides.length - offered.length} of ${answer.guides.length} guides are read without traces and are offered as no file.`,
          'The time is that of the first request, which prints; whoever asks again gets what was printed.',
        ],
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
};

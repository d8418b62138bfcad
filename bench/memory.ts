import { readEveryPage } from './addresses.ts';
import { budgets } from './budgets.ts';
import { type Memory, memoryOf, type ProcessFacts, processTree } from './processes.ts';
import type { Programme } from './programme.ts';
import { atMost, type Row, type Table } from './table.ts';

const megabytes = (bytes: number): number => bytes / 1_048_576;

const nameOf = ({ command }: ProcessFacts): string => {
  if (/\/web\.js$/.test(command)) return 'web';
  if (/\/worker\.js$/.test(command)) return 'worker';
  if (/start\.mjs$|\/supervisor\.js$/.test(command)) return 'supervisor';
  if (/^postgres|\/postgres /.test(command)) return 'database';
  return command.slice(0, 40);
};

const measured = async (facts: ProcessFacts): Promise<{ name: string; memory: Memory } | undefined> => {
  try {
    return { name: nameOf(facts), memory: await memoryOf(facts.pid) };
  } catch (error) {
    // A connection of the database may have been closed while we looked.
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code)))
      return undefined;
    throw error;
  }
};

/** What every process of the programme takes, once every page was read. */
export const measureMemory = async (programme: Programme, after: readonly string[]): Promise<Table[]> => {
  const pages = await readEveryPage(programme.url);
  const tree = await processTree(programme.supervisor);
  const found = (await Promise.all(tree.map(measured))).filter((one) => one !== undefined);
  const names = [...new Set(found.map(({ name }) => name))];
  const rowOf = (title: string, some: typeof found): Row => {
    const sum = (of: (memory: Memory) => number) => some.reduce((total, { memory }) => total + of(memory), 0);
    const pss = megabytes(sum((memory) => memory.pss));
    const rss = megabytes(sum((memory) => memory.rss));
    const peak = megabytes(Math.max(...some.map(({ memory }) => memory.peak)));
    return {
      cells: [title, String(some.length), pss.toFixed(1), rss.toFixed(1), peak.toFixed(1)],
      ...(title === 'web' ? { verdict: atMost(pss, budgets.memory.webMb, ' MB') } : {}),
    };
  };
  const before = after.length > 0 ? `${after.join(' and ')}, and then ` : '';
  return [
    {
      title: 'Memory in MB',
      head: ['process', 'how many', 'PSS', 'RSS', 'most RSS ever of one'],
      rows: [
        ...names.map((name) =>
          rowOf(
            name,
            found.filter((one) => one.name === name),
          ),
        ),
        rowOf('everything', found),
      ],
      notes: [
        `After ${before}a view of all ${pages} pages. PSS counts shared memory once; only PSS may be added up.`,
      ],
    },
  ];
};

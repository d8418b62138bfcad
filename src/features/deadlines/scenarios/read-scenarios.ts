import type { Heading, Paragraph, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ReadContext } from '../../../adapters/content/kind.ts';
import { type CaseInput, COUNTING, type Counting, caseSchema, type Unit } from '../../../law/index.ts';
import type { CountRow, Expectation, LimitRow, Scenario, ScenarioGroup } from './scenario.ts';

type Row = readonly string[];
interface Reading {
  readonly context: ReadContext;
  readonly firstLine: number;
}

const HEADS = {
  limit: 'case, limit, starts, due, also',
  count: 'case, from, length, counted, ends',
  when: 'when, what happens, more',
  results: 'then, due, status',
} as const;

const plain = (node: RootContent | Table['children'][number]['children'][number]): string => {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => plain(child as RootContent)).join('') : '';
};

const lineOf = (
  node: { position?: { start: { line: number } } | undefined },
  { firstLine }: Reading,
): number => (node.position?.start.line ?? 1) + firstLine - 1;

const rowsOf = (table: Table): Row[] =>
  table.children.map((row) => row.children.map((cell) => plain(cell).trim()));

const UNIT_WORDS: Readonly<Record<string, CountRow['unit']>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  'working day': 'working-days',
} satisfies Record<string, Exclude<Unit, 'hours'>>;

const limitRow = (row: Row, line: number): LimitRow => {
  const [name = '', limit = '', starts = '', due = '', also = ''] = row;
  const words = also.split(';').map((part) => part.trim());
  const earlier = words.find((part) => part.startsWith('earlier '))?.slice('earlier '.length);
  const extended = words.find((part) => part.startsWith('extended by '))?.slice('extended by '.length);
  return {
    kind: 'limit',
    name,
    line,
    limit,
    starts,
    due,
    ...(earlier ? { earlier } : {}),
    ...(extended ? { extendedBy: Number(extended) } : {}),
    notBefore: words.includes('not before'),
    expected: words.includes('expected'),
  };
};

const countRow = (row: Row, line: number, { context }: Reading): CountRow[] => {
  const [name = '', from = '', length = '', counted = '', ends = ''] = row;
  const match = /^(\d+) (day|week|month|year|working day)s?$/.exec(length);
  const counting = counted.split(/[ ,]+/).filter(Boolean);
  const unit = UNIT_WORDS[match?.[2] ?? ''];
  if (!match || !unit) context.fault(line, length, 'a length like "14 days"');
  const strange = counting.find((code) => !COUNTING.includes(code as Counting));
  if (strange) context.fault(line, strange, `a counting code: ${COUNTING.join(', ')}`);
  return unit && !strange
    ? [
        {
          kind: 'count',
          name,
          line,
          from,
          length: Number(match?.[1]),
          unit,
          counting: counting as Counting[],
          ends,
        },
      ]
    : [];
};

const moreOf = (text: string): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  for (const part of text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [key = '', value = ''] = part.split('=').map((one) => one.trim());
    if (key === 'needs') fields.needs = value === 'nothing' ? [] : value.split('+');
    else if (value === 'yes' || value === 'no') fields[key] = value === 'yes';
    else fields[key.replace('-', '_')] = value;
  }
  return fields;
};

/** "housing-association, assured, damp-and-mould significant" */
const givenOf = (text: string) => {
  const [landlord, tenure, hazard] = text.split(',').map((part) => part.trim());
  const [kind, severity] = hazard?.split(' ') ?? [];
  return { landlord, tenure, ...(kind ? { hazard: { kind, ...(severity ? { severity } : {}) } } : {}) };
};

const at = (text: string): string => text.replace(' ', 'T');

interface Told {
  given?: string;
  asAt?: string;
  events?: { rows: Row[]; line: number };
  expected?: { rows: Row[]; line: number };
}

const toldCase = (told: Told, line: number, { context }: Reading): CaseInput | undefined => {
  const written = {
    ...givenOf(told.given ?? ''),
    today: at(told.asAt ?? ''),
    events: (told.events?.rows ?? []).map(([when = '', type = '', more = '']) => ({
      at: at(when),
      type,
      ...moreOf(more),
    })),
  };
  const read = caseSchema.safeParse(written);
  // What the schema takes is of its shape.
  if (read.success) return written as CaseInput;
  for (const issue of read.error.issues)
    context.fault(line, `${issue.path.join('.')}: ${issue.message}`, 'a case that can be read');
  return undefined;
};

const caseScenarios = (title: string, told: Told, line: number, reading: Reading): Scenario[] => {
  if (!told.given || !told.asAt || !told.expected) {
    reading.context.fault(
      line,
      `the case “${title}”`,
      '"Given:", "As at:", a table of events and a table of results',
    );
    return [];
  }
  const read = toldCase(told, line, reading);
  const first = told.expected.line + 2;
  const expected = told.expected.rows.map(
    ([limit = '', due = '', status = ''], index): Expectation => ({
      line: first + index,
      limit,
      due,
      status,
    }),
  );
  const events = (told.events?.rows ?? []).map(([when = '', type = '', more = '']) => ({ when, type, more }));
  return read
    ? [{ kind: 'case', name: title, line, told: read, events, given: told.given, asAt: told.asAt, expected }]
    : [];
};

const tell = (told: Told, node: Paragraph, line: number, { context }: Reading): void => {
  for (const part of plain(node).split('\n')) {
    const [, word, value = ''] = /^(Given|As at): *(.+)$/.exec(part.trim()) ?? [];
    if (word === 'Given') told.given = value;
    else if (word === 'As at') told.asAt = value;
    else context.fault(line, part.slice(0, 60), 'a line that begins with "Given:" or "As at:"');
  }
};

const readGroup = (heading: Heading, nodes: readonly RootContent[], reading: Reading): ScenarioGroup => {
  const title = plain(heading);
  const scenarios: Scenario[] = [];
  const told: Told = {};
  for (const node of nodes) {
    const line = lineOf(node, reading);
    if (node.type === 'paragraph') tell(told, node, line, reading);
    else if (node.type === 'table') {
      const [head = [], ...rows] = rowsOf(node);
      const names = head.join(', ');
      if (names === HEADS.limit) scenarios.push(...rows.map((row, index) => limitRow(row, line + 2 + index)));
      else if (names === HEADS.count)
        scenarios.push(...rows.flatMap((row, index) => countRow(row, line + 2 + index, reading)));
      else if (names === HEADS.when) told.events = { rows, line };
      else if (names === HEADS.results) told.expected = { rows, line };
      else
        reading.context.fault(
          line,
          `a table with the columns ${names}`,
          Object.values(HEADS)
            .map((one) => `"${one}"`)
            .join(' or '),
        );
    }
  }
  const isCase = Object.keys(told).length > 0;
  return {
    title,
    scenarios: isCase
      ? [...scenarios, ...caseScenarios(title, told, lineOf(heading, reading), reading)]
      : scenarios,
  };
};

/** Reads the body of a file of scenarios: under each heading a table of single cases, or one whole case. */
export const readGroups = (body: string, firstLine: number, context: ReadContext): ScenarioGroup[] => {
  const reading: Reading = { context, firstLine };
  const { children } = fromMarkdown(body, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const groups: Array<{ heading: Heading; nodes: RootContent[] }> = [];
  for (const node of children) {
    if (node.type === 'heading' && node.depth === 2) groups.push({ heading: node, nodes: [] });
    else if (groups.length > 0) groups.at(-1)?.nodes.push(node);
    else context.fault(lineOf(node, reading), 'text before the first heading', 'a heading (##) first');
  }
  return groups.map(({ heading, nodes }) => readGroup(heading, nodes, reading));
};

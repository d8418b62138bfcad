import type { BlockContent, Heading, Paragraph, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { checkDay, parseInline, type ReportFault } from './parse-inline.ts';
import { plainInline } from './plain-text.ts';
import type { Block, DateCondition, Prose } from './tree.ts';

/** Turns the words of a heading into the fragment of its address. */
export const headingId = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');

/** What is carried through one reading of a text. */
interface Reading {
  readonly report: ReportFault;
  /** The addresses of its headings so far. */
  readonly ids: Set<string>;
  /** How many tables have had these heads so far. */
  readonly tables: Map<string, number>;
}

/** The second "Do this" of a text is at `do-this-2`. */
const freeId = (id: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
};

type Directive =
  | { readonly kind: 'dated'; readonly condition: DateCondition }
  | { readonly kind: 'audience'; readonly audience: readonly string[] }
  | { readonly kind: 'end' };

const directiveOf = (node: Paragraph): Directive | undefined => {
  const only = node.children[0];
  if (node.children.length !== 1 || only?.type !== 'text') return undefined;
  const text = only.value.trim();
  if (text === '{{end}}') return { kind: 'end' };
  const dated = /^\{\{(from|until) (\d{4}-\d{2}-\d{2})\}\}$/.exec(text);
  if (dated)
    return {
      kind: 'dated',
      condition: { word: dated[1] as DateCondition['word'], day: dated[2] ?? '' },
    };
  const audience = /^\{\{for ([a-z, -]+)\}\}$/.exec(text)?.[1];
  return audience
    ? { kind: 'audience', audience: audience.split(',').map((word) => word.trim()) }
    : undefined;
};

const readHeading = (node: Heading, line: number, { report, ids }: Reading): Block => {
  if (node.depth !== 2 && node.depth !== 3)
    report(line, `a heading of level ${node.depth}`, 'level 2 (##) or 3 (###); level 1 is the title');
  const children = parseInline(node.children, report);
  const words = headingId(plainInline(children));
  if (words === '')
    report(line, 'a heading without words of its own', 'letters or digits: they become its address');
  const id = freeId(words, ids);
  ids.add(id);
  return { type: 'heading', line, depth: node.depth === 3 ? 3 : 2, id, children };
};

const readTable = (node: Table, line: number, { report, tables }: Reading): Block => {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => parseInline(cell.children, report)),
  );
  const heads = head.map((cell) => plainInline(cell).trim()).join();
  const nth = (tables.get(heads) ?? 0) + 1;
  tables.set(heads, nth);
  return { type: 'table', line, nth, head, rows };
};

const readBlock = (node: RootContent | BlockContent, reading: Reading): Block[] => {
  const { report } = reading;
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', line, children: parseInline(node.children, report) }];
    case 'heading':
      return [readHeading(node, line, reading)];
    case 'list':
      return [
        {
          type: 'list',
          line,
          ordered: node.ordered === true,
          ...(node.ordered && node.start !== 1 && node.start != null ? { start: node.start } : {}),
          items: node.children.map((item) => ({
            line: item.position?.start.line ?? line,
            blocks: readBlocks(item.children, reading),
          })),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', line, blocks: readBlocks(node.children, reading) }];
    case 'table':
      return [readTable(node, line, reading)];
    case 'html':
      report(line, `raw HTML (${node.value.slice(0, 40)})`, 'Markdown');
      return [];
    default:
      report(
        line,
        `Markdown of the kind "${node.type}"`,
        'paragraphs, headings, lists, block quotes, tables',
      );
      return [];
  }
};

const readBlocks = (nodes: ReadonlyArray<RootContent | BlockContent>, reading: Reading): Block[] => {
  const { report } = reading;
  const done: Block[] = [];
  let open: { directive: Exclude<Directive, { kind: 'end' }>; line: number; blocks: Block[] } | undefined;
  for (const node of nodes) {
    const directive = node.type === 'paragraph' ? directiveOf(node) : undefined;
    const line = node.position?.start.line ?? 0;
    if (!directive) (open?.blocks ?? done).push(...readBlock(node, reading));
    else if (directive.kind === 'end') {
      if (!open)
        report(line, '{{end}} without a beginning', '{{from …}}, {{until …}} or {{for …}} before it');
      else done.push(closed(open.directive, open.line, open.blocks));
      open = undefined;
    } else {
      if (open) report(line, 'a block that begins inside another', '{{end}} first');
      if (directive.kind === 'dated') checkDay(directive.condition.day, line, report);
      open = { directive, line, blocks: [] };
    }
  }
  if (open) report(open.line, 'a block without an end', '{{end}} on a line of its own');
  return done;
};

const closed = (directive: Exclude<Directive, { kind: 'end' }>, line: number, blocks: Block[]): Block =>
  directive.kind === 'dated'
    ? { type: 'dated', line, condition: directive.condition, blocks }
    : { type: 'audience', line, audience: directive.audience, blocks };

/**
 * Reads Markdown with the programme's tokens (content/README.md).
 * The addresses of its headings are unique within the text.
 * @param report told of raw HTML, unknown tokens and blocks without an end; lines are 1-based in `text`
 */
export const parseProse = (text: string, report: ReportFault): Prose =>
  readBlocks(
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children,
    { report, ids: new Set(), tables: new Map() },
  );

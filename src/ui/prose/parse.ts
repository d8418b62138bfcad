import type { BlockContent, Paragraph, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseInline, type ReportFault } from './parse-inline.ts';
import { plainInline } from './plain-text.ts';
import type { Block, DateCondition, Prose } from './tree.ts';

/** Turns the words of a heading into the fragment of its address. */
export const headingId = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

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

const readTable = (node: Table, line: number, report: ReportFault): Block => {
  const [head, ...rows] = node.children.map((row) =>
    row.children.map((cell) => parseInline(cell.children, report)),
  );
  return { type: 'table', line, head: head ?? [], rows };
};

const readBlock = (node: RootContent | BlockContent, report: ReportFault): Block[] => {
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', line, children: parseInline(node.children, report) }];
    case 'heading': {
      if (node.depth !== 2 && node.depth !== 3)
        report(line, `a heading of level ${node.depth}`, 'level 2 (##) or 3 (###); level 1 is the title');
      const children = parseInline(node.children, report);
      return [
        {
          type: 'heading',
          line,
          depth: node.depth === 3 ? 3 : 2,
          id: headingId(plainInline(children)),
          children,
        },
      ];
    }
    case 'list':
      return [
        {
          type: 'list',
          line,
          ordered: node.ordered === true,
          items: node.children.map((item) => ({
            line: item.position?.start.line ?? line,
            blocks: readBlocks(item.children, report),
          })),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', line, blocks: readBlocks(node.children, report) }];
    case 'table':
      return [readTable(node, line, report)];
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

const readBlocks = (nodes: ReadonlyArray<RootContent | BlockContent>, report: ReportFault): Block[] => {
  const done: Block[] = [];
  let open: { directive: Exclude<Directive, { kind: 'end' }>; line: number; blocks: Block[] } | undefined;
  for (const node of nodes) {
    const directive = node.type === 'paragraph' ? directiveOf(node) : undefined;
    const line = node.position?.start.line ?? 0;
    if (!directive) (open?.blocks ?? done).push(...readBlock(node, report));
    else if (directive.kind === 'end') {
      if (!open)
        report(line, '{{end}} without a beginning', '{{from …}}, {{until …}} or {{for …}} before it');
      else done.push(closed(open.directive, open.line, open.blocks));
      open = undefined;
    } else {
      if (open) report(line, 'a block that begins inside another', '{{end}} first');
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
 * @param report told of raw HTML, unknown tokens and blocks without an end; lines are 1-based in `text`
 */
export const parseProse = (text: string, report: ReportFault): Prose =>
  readBlocks(
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children,
    report,
  );

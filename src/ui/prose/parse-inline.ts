import type { Link, PhrasingContent } from 'mdast';
import { isDayText } from '../../law/index.ts';
import { plainInline } from './plain-text.ts';
import type { DateCondition, Inline, InlineToken } from './tree.ts';

/** Told of each thing that may not stand in a text. */
export type ReportFault = (line: number, found: string, expected: string) => void;

type Piece =
  | Exclude<Inline, { type: 'dated' }>
  | { readonly type: 'open'; readonly condition: DateCondition; readonly line: number }
  | { readonly type: 'close'; readonly line: number };

const tokenPattern =
  /\{\{(?<word>limit|contact|phone|setting|drawing):(?<id>[a-z0-9-]+)\}\}|\[source:(?<source>[a-z0-9-]+)\]|\{\{(?<date>from|until) (?<day>\d{4}-\d{2}-\d{2})\}\}|(?<end>\{\{end\}\})|(?<unknown>\{\{[^}]*\}\}?)/g;

/** Reports the day of a dated passage or block that the calendar does not have. */
export const checkDay = (day: string, line: number, report: ReportFault): void => {
  if (!isDayText(day)) report(line, `the day ${day}`, 'a day of the calendar as YYYY-MM-DD');
};

/** The number of a source hangs on the word before it. */
const trimEnd = (pieces: Piece[]): void => {
  const last = pieces.pop();
  if (last?.type === 'text') pieces.push({ type: 'text', value: last.value.trimEnd() });
  else if (last) pieces.push(last);
};

const splitText = (value: string, line: number, report: ReportFault): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (until: number) => {
    if (until > from) pieces.push({ type: 'text', value: value.slice(from, until) });
  };
  for (const match of value.matchAll(tokenPattern)) {
    plain(match.index);
    from = match.index + match[0].length;
    const { word, id, source, date, day, end } = match.groups ?? {};
    const here = line + value.slice(0, match.index).split('\n').length - 1;
    if (word && id) pieces.push({ type: 'token', token: word as InlineToken, id, line: here });
    else if (source) {
      trimEnd(pieces);
      pieces.push({ type: 'token', token: 'source', id: source, line: here });
    } else if (date && day) {
      checkDay(day, here, report);
      pieces.push({ type: 'open', condition: { word: date as DateCondition['word'], day }, line: here });
    } else if (end) pieces.push({ type: 'close', line: here });
    else
      report(
        here,
        `the token ${match[0]}`,
        '{{limit:id}}, {{contact:id}}, {{phone:id}}, {{drawing:id}}, {{from YYYY-MM-DD}}, {{until YYYY-MM-DD}} or {{end}}',
      );
  }
  plain(value.length);
  return pieces;
};

/** Markdown reads `[source:law](…)` as a link: the reader would see "source:law" instead of a number. */
const linkPieces = (node: Link, line: number, report: ReportFault): Piece[] => {
  const children = parseInline(node.children, report);
  const words = plainInline(children);
  if (/^\s*source:/.test(words)) {
    report(line, `a link on [${words.trim()}]`, '[source:id] alone; its address stands under "sources"');
    return [];
  }
  return [{ type: 'link', url: node.url, line, children }];
};

const toPieces = (node: PhrasingContent, report: ReportFault): Piece[] => {
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case 'text':
      return splitText(node.value, line, report);
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: parseInline(node.children, report) }];
    case 'link':
      return linkPieces(node, line, report);
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'html':
      report(line, `raw HTML (${node.value.slice(0, 40)})`, 'Markdown');
      return [];
    default:
      report(line, `Markdown of the kind "${node.type}"`, 'text, bold, emphasis, links');
      return [];
  }
};

/** Reads what stands inside a paragraph; dated passages become nodes of their own. */
export const parseInline = (nodes: readonly PhrasingContent[], report: ReportFault): Inline[] => {
  const done: Inline[] = [];
  let open: { condition: DateCondition; line: number; children: Inline[] } | undefined;
  for (const piece of nodes.flatMap((node) => toPieces(node, report))) {
    if (piece.type === 'open') {
      if (open) report(piece.line, 'a dated passage inside a dated passage', '{{end}} first');
      open = { condition: piece.condition, line: piece.line, children: [] };
    } else if (piece.type === 'close') {
      if (open) done.push({ type: 'dated', condition: open.condition, children: open.children });
      else report(piece.line, '{{end}} without a beginning', '{{from …}} or {{until …}} before it');
      open = undefined;
    } else (open?.children ?? done).push(piece);
  }
  if (open) report(open.line, `{{${open.condition.word} …}} without an end`, '{{end}} in the same paragraph');
  return done;
};

import { readCondition } from './condition.ts';
import type { Piece } from './tree.ts';

/** What is wrong in a line, and what would be right. */
export interface LineFault {
  readonly found: string;
  readonly expected: string;
}

const NAME = /^[a-z][a-z0-9-]*$/;

/** The text between two tags, and the tags: `{name}`, `{if …}`, `{else}`, `{end}`, `[source:id]`. */
const tokens = /\{[^{}]*\}|\[source:[^\]]*\]/g;

const readTag = (tag: string): Piece | undefined => {
  const source = /^\[source:([a-z0-9-]+)\]$/.exec(tag);
  if (source) return { kind: 'source', id: source[1] ?? '' };
  const inside = tag.slice(1, -1).trim();
  const limit = /^(by|length) ([a-z0-9-]+)$/.exec(inside);
  if (limit) return { kind: limit[1] as 'by' | 'length', limit: limit[2] ?? '' };
  const number = /^([a-z][a-z0-9-]*): ([^|]+) \| ([^|]+)(?: \| ([^|]+))?$/.exec(inside);
  if (number) {
    const [, name = '', one = '', many = '', blank = one] = number;
    return { kind: 'number', name, one, many: many.trim(), blank: blank.trim() };
  }
  const on = /^on ([a-z][a-z0-9-]*)$/.exec(inside);
  if (on) return { kind: 'gap', name: on[1] ?? '', on: true };
  return NAME.test(inside) ? { kind: 'gap', name: inside } : undefined;
};

interface Open {
  readonly condition: ReturnType<typeof readCondition>;
  readonly met: Piece[];
  readonly unmet: Piece[];
  hasElse: boolean;
}

/** Reads one paragraph or item. Conditions inside it may not stand inside each other. */
export const parseLine = (text: string): { readonly pieces: Piece[]; readonly faults: LineFault[] } => {
  const pieces: Piece[] = [];
  const faults: LineFault[] = [];
  let open: Open | undefined;
  const put = (piece: Piece): void => {
    if (!open) pieces.push(piece);
    else if (open.hasElse) open.unmet.push(piece);
    else open.met.push(piece);
  };
  const fault = (found: string, expected: string): void => void faults.push({ found, expected });
  const takeTag = (tag: string): void => {
    const inside = tag.slice(1, -1).trim();
    if (tag.startsWith('{') && inside.startsWith('if ')) {
      if (open) {
        fault(`${tag} inside another {if …}`, 'the first one closed by {end} before it');
        return;
      }
      const condition = readCondition(inside.slice(3));
      if (!condition) fault(tag, 'a condition such as {if told-before is yes and reference}');
      open = { condition, met: [], unmet: [], hasElse: false };
      return;
    }
    if (inside === 'else' || inside === 'end') {
      if (!open) {
        fault(tag, 'an {if …} before it');
        return;
      }
      if (inside === 'else') {
        open.hasElse = true;
        return;
      }
      const { condition, met, unmet } = open;
      open = undefined;
      if (condition) put({ kind: 'if', condition, met, unmet });
      return;
    }
    const piece = readTag(tag);
    if (piece) put(piece);
    else fault(tag, 'a gap such as {name}, {by limit}, {length limit}, {list: one | many} or {if …}');
  };
  let at = 0;
  for (const match of text.matchAll(tokens)) {
    if (match.index > at) put({ kind: 'words', words: text.slice(at, match.index) });
    takeTag(match[0]);
    at = match.index + match[0].length;
  }
  if (at < text.length) put({ kind: 'words', words: text.slice(at) });
  if (open) fault('an {if …} without its end', '{end} in the same line');
  for (const piece of pieces)
    if (piece.kind === 'words' && /[{}]/.test(piece.words))
      fault('a brace that stands alone', 'none, or a whole {gap}');
  return { pieces, faults };
};

import { readCondition } from './condition.ts';
import { parseLine } from './parse-line.ts';
import type { Condition, Part } from './tree.ts';

type Report = (line: number, found: string, expected: string) => void;

type Frame =
  | { readonly kind: 'top'; readonly parts: Part[] }
  | { readonly kind: 'each'; readonly list: string; readonly parts: Part[]; readonly line: number }
  | {
      readonly kind: 'if';
      readonly condition: Condition;
      readonly parts: Part[];
      readonly unmet: Part[];
      hasElse: boolean;
      readonly line: number;
    };

const nothing: Condition = { joined: 'and', terms: [] };

const put = (frame: Frame, part: Part): void => {
  if (frame.kind === 'if' && frame.hasElse) frame.unmet.push(part);
  else frame.parts.push(part);
};

/** What begins an item, or a point: each is numbered where it stands. */
const marker = /^(?:-|1\.) /;

/** Lines of a text as blocks: a paragraph may run over several lines, an item begins with "- ", a point with "1. ". */
const blocksOf = (text: string): Array<{ readonly text: string; readonly line: number }> => {
  const blocks: Array<{ text: string; line: number }> = [];
  let open: { text: string; line: number } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const words = raw.trim();
    const alone = /^\{(?:if [^{}]*|each [^{}]*|else|end)\}$/.test(words);
    if (words === '' || alone || marker.test(words) || !open) open = undefined;
    if (words === '') continue;
    if (open) {
      open.text += ` ${words}`;
      continue;
    }
    const block = { text: words, line: index + 1 };
    blocks.push(block);
    if (!alone) open = block;
  }
  return blocks;
};

/**
 * Reads the body of a letter: paragraphs, "- " items and "1. " points; `{if …}`, `{else}`, `{end}` and `{each list}` on lines of
 * their own stand round whole ones. Nothing in it repeats or branches but over answers, so it always ends.
 */
export const parseLetter = (text: string, report: Report): readonly Part[] => {
  const stack: Frame[] = [{ kind: 'top', parts: [] }];
  const top = (): Frame => stack.at(-1) as Frame;
  const close = (line: number): void => {
    const frame = stack.length > 1 ? stack.pop() : undefined;
    if (!frame || frame.kind === 'top') {
      report(line, '{end}', 'an {if …} or {each …} before it');
      return;
    }
    const part: Part =
      frame.kind === 'each'
        ? { kind: 'each', list: frame.list, parts: frame.parts, line: frame.line }
        : {
            kind: 'if',
            condition: frame.condition,
            met: frame.parts,
            unmet: frame.unmet,
            line: frame.line,
          };
    put(top(), part);
  };
  for (const { text: words, line } of blocksOf(text)) {
    const condition = /^\{if ([^{}]*)\}$/.exec(words);
    const each = /^\{each ([^{}]*)\}$/.exec(words);
    const frame = top();
    if (condition) {
      const read = readCondition(condition[1] ?? '');
      if (!read) report(line, words, 'a condition such as {if told-before is yes and reference}');
      stack.push({ kind: 'if', condition: read ?? nothing, parts: [], unmet: [], hasElse: false, line });
    } else if (each) {
      if (stack.some(({ kind }) => kind === 'each')) report(line, words, 'no {each …} inside another');
      stack.push({ kind: 'each', list: (each[1] ?? '').trim(), parts: [], line });
    } else if (words === '{else}') {
      if (frame.kind === 'if' && !frame.hasElse) frame.hasElse = true;
      else report(line, words, 'an {if …} before it');
    } else if (words === '{end}') close(line);
    else {
      const [mark = ''] = marker.exec(words) ?? [];
      const { pieces, faults } = parseLine(words.slice(mark.length).trim());
      for (const { found, expected } of faults) report(line, found, expected);
      put(frame, { kind: mark === '' ? 'paragraph' : mark === '- ' ? 'item' : 'point', pieces, line });
    }
  }
  if (stack.length > 1) {
    const frame = top();
    report('line' in frame ? frame.line : 1, 'a block that is not closed', '{end} on a line of its own');
  }
  return (stack[0] as Frame).parts;
};

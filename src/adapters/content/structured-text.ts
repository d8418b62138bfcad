import { isMap, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { ReadContext } from './kind.ts';

/** YAML values that were checked, with the line on which each stands. */
export interface Structured<Value> {
  readonly value: Value;
  /** 1-based line of the value at this path, or of its nearest ancestor that has one. */
  lineOf(path: readonly PropertyKey[]): number;
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

const expectation = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `no field "${issue.keys.join('", "')}" here`;
  return issue.message.replace(/^Invalid input: expected /, '').replace(/, received .*$/, '');
};

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/**
 * Reads YAML against a schema. Every fault names its line; dates stay text.
 * Returns nothing when there is a fault, after reporting it to the context.
 * @param firstLine the 1-based line of the file on which this YAML begins
 */
export const readYaml = <Value>(
  text: string,
  schema: z.ZodType<Value>,
  context: ReadContext,
  firstLine = 1,
): Structured<Value> | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  for (const error of document.errors)
    context.fault(lineAt(error.pos[0]), `YAML that cannot be read (${error.message})`, 'well-formed YAML');
  if (document.errors.length > 0) return undefined;
  let aliases = 0;
  visit(document, { Alias: () => void aliases++ });
  if (aliases > 0) {
    context.fault(firstLine, 'a YAML alias (*name)', 'the text itself, written out');
    return undefined;
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const keys = path.slice(0, length);
      const parent = document.getIn(keys.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find((item) => String(item.key) === String(keys.at(-1)))
        : undefined;
      const node = (pair?.key ?? document.getIn(keys, true)) as Node | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues)
    context.fault(
      lineOf(issue.path),
      `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${shown(at(raw, issue.path))}`,
      expectation(issue),
    );
  return undefined;
};

/** A text file with YAML between two `---` lines on top. */
export interface FrontMatterFile<Value> extends Structured<Value> {
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** Reads front matter and body; reports what is wrong and then returns nothing. */
export const readFrontMatter = <Value>(
  text: string,
  schema: z.ZodType<Value>,
  context: ReadContext,
): FrontMatterFile<Value> | undefined => {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) {
    context.fault(1, 'no front matter', 'a file that begins with --- and YAML, closed by ---');
    return undefined;
  }
  const structured = readYaml(match[1] ?? '', schema, context, 2);
  if (!structured) return undefined;
  return {
    ...structured,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
};

import { parse } from 'yaml';
import { z } from 'zod';
import type { SourceFile } from './kind.ts';

const changeList = z.object({ changes: z.array(z.object({ on: z.string(), reason: z.string() })).min(1) });

/** The list alone, so that the rest is not read a second time: from its name to the next one in the first column. */
const listIn = (text: string): string =>
  /^changes:.*(?:\n(?:[ \t#-].*|$))*/m.exec(text.replaceAll('\r\n', '\n'))?.[0] ?? '';

/** Not every kind reads its file as YAML, so what cannot be read here is no fault: it gives no reason. */
const readChanges = (text: string): z.infer<typeof changeList>['changes'] => {
  try {
    return changeList.parse(parse(listIn(text), { schema: 'core', logLevel: 'error' })).changes;
  } catch {
    return [];
  }
};

/** Reasons travel in the pack: the newest line of `changes:` speaks for the file that carries it. */
export const reasonOf = (file: SourceFile): string => {
  const front =
    /^---\r?\n([\s\S]*?)\r?\n---/.exec(file.text)?.[1] ?? (file.path.endsWith('.yaml') ? file.text : '');
  const [first, ...others] = readChanges(front);
  if (!first) return 'The pack changed.';
  return others.reduce((newest, change) => (change.on > newest.on ? change : newest), first).reason;
};

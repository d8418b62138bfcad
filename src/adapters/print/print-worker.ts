import { resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';

/** What a page is made from; answered by the PDF, or by what Typst says of a fault. */
export interface PrintOrder {
  readonly id: number;
  readonly template: string;
  /** What is printed; where there are several, the first of those that need the fewest pages. */
  readonly ways: readonly string[];
  /** Files that the template imports, by their names. */
  readonly beside: Readonly<Record<string, string>>;
}

export type PrintAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: await readFonts() }] });

const print = ({ id, template, ways, beside }: PrintOrder): PrintAnswer => {
  compiler.resetShadow();
  for (const [name, text] of Object.entries(beside)) compiler.addSource(resolve(name), text);
  let best: NodeTypstDocument | undefined;
  for (const data of ways) {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
    const document = compiled.result;
    if (!document) return { id, fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []) };
    if (!best || document.numOfPages < best.numOfPages) best = document;
    if (best.numOfPages === 1) break;
  }
  return best ? { id, pdf: compiler.pdf(best) } : { id, fault: 'there is nothing to print' };
};

parentPort?.on('message', (order: PrintOrder) => {
  try {
    parentPort?.postMessage(print(order));
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ id: order.id, fault } satisfies PrintAnswer);
  }
  // What Typst remembers of a page helps no other one, and grows by megabytes with each. Nobody waits for this.
  compiler.evictCache(0);
});

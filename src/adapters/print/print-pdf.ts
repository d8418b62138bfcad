import { Worker } from 'node:worker_threads';
import { Busy } from '../work-in-hand.ts';
import type { PrintAnswer, PrintOrder } from './print-worker.ts';

/** A drawing in Typst could not be made into a PDF; the message has what Typst says of it. */
export class PrintFault extends Error {}

/** More is waiting to be printed than anybody would wait for. */
export class PrintQueueFull extends Busy {}

/** So many pages may wait: a few seconds of work. */
const mostWaiting = 60;
/** Without work for so many milliseconds the printer is put away, with the memory that it takes. */
const idle = 30_000;

/** In the sources it is a TypeScript file beside this one; in the build it stands at the top of the server's folder. */
const printerFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./print-worker.ts', import.meta.url)
    : new URL(
        /\/parts\//.test(import.meta.url) ? '../print-worker.js' : './print-worker.js',
        import.meta.url,
      );

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (fault: Error) => void;
}

/** Prints beside the thread that answers, one page after the other, so that no reader waits for somebody's paper. */
class Printer {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #rest: NodeJS.Timeout | undefined;
  #next = 0;

  print({ template, ways, beside }: Omit<PrintOrder, 'id'>): Promise<Buffer> {
    if (this.#waiting.size >= mostWaiting)
      return Promise.reject(new PrintQueueFull('Too much is being printed at once. Try again in a minute.'));
    clearTimeout(this.#rest);
    const id = this.#next;
    this.#next += 1;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      const worker = this.#start();
      worker.ref();
      worker.postMessage({ id, template, ways, beside } satisfies PrintOrder);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(printerFile());
    this.#worker = worker;
    worker.on('message', (answer: PrintAnswer) => this.#answer(worker, answer));
    worker.on('error', (error) => this.#broke(worker, error));
    worker.on('exit', () => this.#broke(worker, new Error('it ended')));
    return worker;
  }

  #answer(worker: Worker, answer: PrintAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('pdf' in answer)
      waiting?.done(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else waiting?.failed(new PrintFault(`A page could not be printed: ${answer.fault}`));
    if (this.#waiting.size > 0) return;
    // A process that has nothing else to do may end.
    worker.unref();
    this.#rest = setTimeout(() => {
      // Ending takes a moment: whoever prints meanwhile starts another one.
      this.#worker = undefined;
      void worker.terminate();
    }, idle).unref();
  }

  /** Whoever waits is told; the next page starts a new printer. */
  #broke(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const why = error instanceof Error ? error.message : String(error);
    for (const { failed } of this.#waiting.values())
      failed(new PrintFault(`A page could not be printed: ${why}`));
    this.#waiting.clear();
  }
}

const printer = new Printer();

/**
 * Prints a tagged PDF. The text of the template never changes; what differs is read in it by
 * `json(bytes(sys.inputs.data))`, so nothing that a person typed is ever read as Typst.
 * @param template the text of a Typst file
 * @param data what the template prints; it is handed over as JSON
 * @param beside the texts of further Typst files, by the names under which the template imports them
 * @throws PrintFault where the template cannot be compiled
 * @throws PrintQueueFull where too much waits to be printed
 */
export const printPdf = (
  template: string,
  data: unknown,
  beside: Readonly<Record<string, string>> = {},
): Promise<Buffer> => printer.print({ template, ways: [JSON.stringify(data)], beside });

/**
 * Prints the same in several ways, and keeps the first of those that need the fewest pages: what fits on one page as it
 * is meant is drawn once.
 * @param ways what the template prints, the one that is liked best first
 * @throws PrintFault where the template cannot be compiled
 * @throws PrintQueueFull where too much waits to be printed
 */
export const printOnFewestPages = (template: string, ways: readonly unknown[]): Promise<Buffer> =>
  printer.print({ template, ways: ways.map((data) => JSON.stringify(data)), beside: {} });

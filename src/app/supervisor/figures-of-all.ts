import { z } from 'zod';
import type { KeptProcess } from './kept-process.ts';

/** The words in which figures are asked for and given, between the supervisor and its processes. */
const words = z.union([
  z.object({ figuresWanted: z.number() }),
  z.object({ figures: z.array(z.unknown()), inAnswerTo: z.number() }),
]);

/** So long a process has to answer; one that does not is left out of the page of figures. In milliseconds. */
const patience = 1_000;

interface Question {
  readonly given: unknown[][];
  left: number;
  readonly answer: () => void;
}

/**
 * Whichever web process is asked for `/metrics` answers for all processes of the machine: it asks here, and here the
 * others are asked.
 */
export class FiguresOfAll {
  readonly #processes: () => readonly KeptProcess[];
  readonly #questions = new Map<number, Question>();
  #last = 0;

  constructor(processes: () => readonly KeptProcess[]) {
    this.#processes = processes;
  }

  /** Takes what a process says; anything else than figures is none of its business. */
  hear(from: KeptProcess, received: unknown): void {
    const word = words.safeParse(received).data;
    if (!word) return;
    if ('figuresWanted' in word) this.#ask(from, word.figuresWanted);
    else this.#take(word.inAnswerTo, word.figures);
  }

  #ask(asker: KeptProcess, question: number): void {
    const others = this.#processes().filter((one) => one !== asker);
    this.#last += 1;
    const ours = this.#last;
    const given: unknown[][] = [this.#restarts()];
    let late: NodeJS.Timeout | undefined;
    const answer = () => {
      clearTimeout(late);
      this.#questions.delete(ours);
      asker.tell({ figures: given, inAnswerTo: question });
    };
    this.#questions.set(ours, { given, left: others.length, answer });
    if (others.length === 0) {
      answer();
      return;
    }
    late = setTimeout(answer, patience);
    for (const other of others) other.tell({ figuresWanted: ours });
  }

  #take(number: number, figures: unknown[]): void {
    const question = this.#questions.get(number);
    if (!question) return;
    question.given.push(figures);
    question.left -= 1;
    if (question.left === 0) question.answer();
  }

  /** What the supervisor alone knows, in the form in which prom-client writes figures down. */
  #restarts(): unknown[] {
    return [
      {
        name: 'fmh_process_restarts_total',
        help: 'How often a process ended by itself and was started again',
        type: 'counter',
        aggregator: 'sum',
        values: this.#processes().map(({ label, restarts }) => ({
          labels: { process: label },
          value: restarts,
        })),
      },
    ];
  }
}

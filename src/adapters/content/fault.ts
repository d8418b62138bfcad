/** What is wrong in the pack, said so that the author can mend it without reading code. */
export interface Fault {
  /** Path inside the pack, such as `guides/safety/gas-safety.en.md`. */
  readonly path: string;
  /** 1-based line in that file; 0 when the fault is of the file as a whole. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** One line for a terminal: file, line, what was found, what would be right. */
export const faultSentence = ({ path, line, found, expected }: Fault): string =>
  `content/${path}${line > 0 ? `:${line}` : ''}: found ${found}; expected ${expected}`;

/** The pack cannot be used. Carries every fault, so that an author mends them in one go. */
export class PackError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultSentence).join('\n'));
    this.name = 'PackError';
    this.faults = faults;
  }
}

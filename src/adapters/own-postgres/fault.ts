/** Something that only the operator can mend. Its message is one sentence or two, fit to be printed as it is. */
export class OperatorFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorFault';
  }
}

/** The system's own word for what went wrong, such as `EACCES`; empty where there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

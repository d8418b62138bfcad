/** A budget beside its figure. Undefined: nothing was promised. */
export interface Verdict {
  /** As it is printed: "at most 14.0". */
  readonly budget: string;
  readonly met: boolean;
}

/** Holds a figure against the most it may be. */
export const atMost = (figure: number, most: number, unit = ''): Verdict => ({
  budget: `at most ${most}${unit}`,
  met: figure <= most,
});

/** Holds a figure against the least it must be. */
export const atLeast = (figure: number, least: number, unit = ''): Verdict => ({
  budget: `at least ${least}${unit}`,
  met: figure >= least,
});

/** Several budgets of one row as one. */
export const allOf = (verdicts: readonly Verdict[], budget: string): Verdict => ({
  budget,
  met: verdicts.every(({ met }) => met),
});

export interface Row {
  readonly cells: readonly string[];
  readonly verdict?: Verdict | undefined;
}

export interface Table {
  readonly title: string;
  /** Names of the cells; the budget and the verdict come after them. */
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** What must be known to read the figures rightly. */
  readonly notes?: readonly string[];
}

const said = ({ verdict }: Row): string[] =>
  verdict ? [verdict.budget, verdict.met ? 'met' : 'NOT MET'] : ['', ''];

/** A table in plain letters: the first column to the left, figures to the right, the verdict last. */
export const printTable = ({ title, head, rows, notes = [] }: Table): string => {
  const judged = rows.some(({ verdict }) => verdict);
  const lines = [
    [...head, ...(judged ? ['budget', ''] : [])],
    ...rows.map((row) => [...row.cells, ...(judged ? said(row) : [])]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const figures = head.length - 1;
  const body = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column > figures ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const [first = '', ...rest] = body;
  const rule = '-'.repeat(Math.max(...body.map((line) => line.length)));
  return [title, '', first, rule, ...rest, ...notes.map((note) => `* ${note}`), ''].join('\n');
};

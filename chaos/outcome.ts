/** One thing that was counted, and what it had to be. */
export interface Check {
  readonly what: string;
  readonly figure: string;
  /** Nothing: it is only told. */
  readonly must?: string;
  readonly held?: boolean;
}

/** What came of one fault. */
export interface Outcome {
  readonly fault: string;
  /** What was done, in a sentence. */
  readonly did: string;
  readonly checks: readonly Check[];
}

const inWords = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A figure that is told and must be nothing in particular. */
export const told = (what: string, figure: number | string): Check => ({
  what,
  figure: typeof figure === 'number' ? inWords.format(figure) : figure,
});

export const atMost = (what: string, figure: number, most: number, unit = ''): Check => ({
  ...told(what, `${inWords.format(figure)}${unit}`),
  must: most === 0 ? 'none' : `at most ${inWords.format(most)}${unit}`,
  held: figure <= most,
});

export const atLeast = (what: string, figure: number, least: number, unit = ''): Check => ({
  ...told(what, `${inWords.format(figure)}${unit}`),
  must: `at least ${inWords.format(least)}${unit}`,
  held: figure >= least,
});

/** Something that had to be so. */
export const isSo = (what: string, so: boolean): Check => ({
  what,
  figure: so ? 'yes' : 'no',
  must: 'yes',
  held: so,
});

export const hasHeld = ({ checks }: Outcome): boolean => checks.every(({ held = true }) => held);

/** A fault as a plain table. */
export const printOutcome = (outcome: Outcome): string => {
  const lines = outcome.checks.map(({ what, figure, must = '', held }) => [
    what,
    figure,
    must,
    held === undefined ? '' : held ? 'held' : 'NOT HELD',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const rows = lines.map(([what = '', figure = '', must = '', held = '']) =>
    [what.padEnd(widths[0] ?? 0), figure.padStart(widths[1] ?? 0), must.padEnd(widths[2] ?? 0), held]
      .join('  ')
      .trimEnd(),
  );
  return [
    `${outcome.fault}: ${hasHeld(outcome) ? 'held' : 'NOT HELD'}`,
    outcome.did,
    '',
    ...rows.map((row) => `  ${row}`),
    '',
  ].join('\n');
};

import type { GroupSheets, SheetQuestion } from '../rules/group-sheets.ts';

const line = '______________________________';

const filledIn = ({ ask, lines, boxes }: SheetQuestion): string =>
  boxes.length > 0
    ? [ask, ...boxes.map((one) => `[ ] ${one}`)].join('\n')
    : [ask, ...Array.from({ length: lines }, () => line)].join('\n');

const points = (lines: readonly string[]): string => lines.map((one) => `- ${one}`).join('\n');

/** The sheets of a letter of several homes as plain text. */
export const sheetsText = ({ about, signatures, home }: GroupSheets): string => {
  const rows = Array.from(
    { length: signatures.rows },
    (_, at) => `${at + 1}. ${signatures.head.map((name) => `${name}: __________`).join('  ')}`,
  );
  return `${[
    signatures.title,
    about.join('\n'),
    points(signatures.agree),
    rows.join('\n'),
    ...(home ? [home.title, about.join('\n'), points(home.says), ...home.asks.map(filledIn)] : []),
  ].join('\n\n')}\n`;
};

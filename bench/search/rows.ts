import type { Measured } from '../../src/features/search/evaluation/measure.ts';
import { budgets } from '../budgets.ts';
import { atLeast, atMost, type Row } from '../table.ts';

export const percent = (share: number): string => (share * 100).toFixed(1);

const share = (value: number): number => value * 100;
const row = (name: string, value: number, verdict: Row['verdict']): Row => ({
  cells: [name, percent(value)],
  ...(verdict ? { verdict } : {}),
});

/** Danger and what is not covered: seen where it is, and only there. */
export const recognised = (report: Measured): Row[] => {
  const aim = budgets.search;
  return [
    row('danger seen', report.dangerRecall, atLeast(share(report.dangerRecall), aim.danger)),
    row('the right danger first', report.dangerFirst, undefined),
    row('danger, false alarms', report.dangerFalse, atMost(share(report.dangerFalse), aim.alarms)),
    row(
      'not covered, said so',
      report.notCoveredRecall,
      atLeast(share(report.notCoveredRecall), aim.notCovered),
    ),
    row('sent away wrongly', report.notCoveredFalse, atMost(share(report.notCoveredFalse), aim.sentAway)),
  ];
};

/** How far it carries beyond what was learned: watched, and held against no aim. */
export const withoutAims = (report: Measured): Row[] => recognised(report).map(({ cells }) => ({ cells }));

/** What guides answer. */
export const answeredByGuides = (report: Measured): Row[] => [
  row('a right guide first', report.first, undefined),
  row('among the first three', report.firstThree, undefined),
  ...Object.entries(report.byStyle).map(([style, value]) => row(`first three, ${style}`, value, undefined)),
  row('danger, false alarms', report.dangerFalse, undefined),
  row('sent away wrongly', report.notCoveredFalse, undefined),
];

/** All that a set tells that has guides, danger and what is not covered, held against the aims. */
export const judged = (report: Measured): Row[] => {
  const aim = budgets.search;
  return [
    row('a right guide first', report.first, atLeast(share(report.first), aim.first)),
    row('among the first three', report.firstThree, atLeast(share(report.firstThree), aim.three)),
    row('mean reciprocal rank', report.meanReciprocalRank, undefined),
    ...recognised(report),
    ...Object.entries(report.byStyle).map(([style, value]) =>
      row(`first three, ${style}`, value, atLeast(share(value), aim.style)),
    ),
  ];
};

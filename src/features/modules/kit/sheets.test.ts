import { expect, test } from 'vitest';
import { parseProse } from '../../../ui/prose/parse.ts';
import type { Prose } from '../../../ui/prose/tree.ts';
import { columnNeeds, goesOn, isSheet, isWide, needsLandscape, printedRows, type Table } from './sheets.ts';
import { stepParts } from './step-parts.ts';

const prose = (text: string): Prose =>
  parseProse(text, (line, found) => {
    throw new Error(`line ${line}: ${found}`);
  });

const table = (...rows: string[]): Table => {
  const [head = ''] = rows;
  const columns = head.split('|').length - 2;
  const [block] = prose([head, `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n'));
  if (block?.type !== 'table') throw new Error(`No table: ${head}`);
  return block;
};

test('a table with something left out is a sheet, and one that is full is none', () => {
  expect(isSheet(table('| Day | What |', '| | |'))).toBe(true);
  expect(isSheet(table('| The plan | Ours |', '| The question | |', '| The end | |'))).toBe(true);
  expect(isSheet(table('| Day | What |', '| 3 May | Rang |', '| 4 May | Wrote |'))).toBe(false);
});

test('it keeps the rows that have words, above and below those to write in', () => {
  const sheet = table('| What | How good |', '| | |', '| We will not do: | |');
  expect(goesOn(sheet)).toBe(true);
  expect(printedRows(sheet).above).toHaveLength(0);
  expect(printedRows(sheet).below).toHaveLength(1);
  const form = table('| The plan | Ours |', '| The question | |', '| The end | |');
  expect(goesOn(form)).toBe(false);
  expect(printedRows(form).above).toHaveLength(2);
});

test('a column for a day or a number is narrower than one for what happened', () => {
  const [day = 0, what = 0, who = 0] = columnNeeds(table('| Day | What happened | Who, number |', '| | | |'));
  expect(day).toBeLessThan(what);
  expect(who).toBeLessThan(what);
});

test('more than five columns lie on their side, and in large print more than three', () => {
  const six = table('| a | b | c | d | e | f |', '| | | | | | |');
  const four = table('| a | b | c | d |', '| | | | |');
  expect([needsLandscape(six, 11), needsLandscape(four, 11), needsLandscape(four, 18)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('only a table of many columns with sentences in it is wide', () => {
  const sentence = 'Head of repairs: a button for a job that stays open';
  expect(isWide(table('| a | b | c | d | e | f |', `| 1 | ${sentence} | 3 | 4 | 5 | 6 |`))).toBe(true);
  expect(isWide(table('| a | b | c | d | e | f |', '| 1 | 2 | 3 | 4 | 5 | 6 |'))).toBe(false);
  expect(isWide(table('| a | b |', `| 1 | ${sentence} |`))).toBe(false);
});

test('a step comes apart at its task and at the answer, without what a lone learner is told', () => {
  const parts = stepParts(
    prose(
      [
        'Watch the fifth chapter. Then read these lines twice. Which rules hold depends on your landlord.',
        'Rules.',
        '### Do this',
        'Write it down.',
        "**Nadia's record**",
        'She wrote.',
      ].join('\n\n'),
    ),
  );
  const words = (part: Prose): string => JSON.stringify(part);
  expect(words(parts.about)).toContain('Which rules hold');
  expect(words(parts.about)).not.toMatch(/Watch|twice/);
  expect(parts.ask).toHaveLength(1);
  expect(parts.answer).toHaveLength(2);
});

test.each(['Watch the first chapter', '[Watch the first chapter](#chapter-one)'])(
  'a step that only sends to the film has nothing to say before its task: %s',
  (watch) => {
    const parts = stepParts(prose(`${watch} of the film. It takes a minute.\n\n### Do this\n\nGo.`));
    expect(parts).toMatchObject({ about: [], ask: [{ type: 'paragraph' }], answer: [] });
  },
);

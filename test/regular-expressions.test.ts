import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { regularExpressionsIn } from './regular-expressions.ts';
import { sourceFiles } from './source-files.ts';

const inBrowserOrTests = /\.test\.tsx?$|\.examples\.tsx$|-for-tests\.ts$/;

const found = sourceFiles('src')
  .filter(({ path }) => !inBrowserOrTests.test(path))
  .flatMap(({ path, text }) => regularExpressionsIn(path, text).map((expression) => ({ path, expression })));

/**
 * These take time that grows with the square of a text. None of them meets what a visitor sends: they read the files
 * of the pack, or what ffmpeg says, or text in which spaces were made single before.
 */
const slowButFed: Readonly<Record<string, number>> = {
  'src/features/guides/readability.ts': 1,
  'src/features/search/texts.ts': 1,
  'src/ui/contact-card/contact-card.tsx': 1,
  'src/ui/prose/parse-inline.ts': 1,
  'src/ui/prose/parse.ts': 1,
  'src/features/deadlines/scenarios/read-scenarios.ts': 1,
  'src/features/films/pipeline/limited-program.ts': 1,
  'src/features/guides/drawings/read-drawing.ts': 2,
  'src/features/letters/rules/gap-words.ts': 1,
  'src/features/films/pipeline/words/decode-text.ts': 1,
  'src/features/films/pipeline/words/read-chapters.ts': 2,
  'src/features/films/pipeline/words/read-cues.ts': 1,
};

describe('regular expressions', () => {
  const judged = found.map(({ path, expression }) => ({
    path,
    expression,
    reports: analyse(expression).reports,
  }));

  test('are all read', () => expect(found.length).toBeGreaterThan(250));

  test('never take time that doubles with each letter', () => {
    const doubling = judged.filter(({ reports }) => reports.some(({ exponential }) => exponential));
    expect(doubling.map(({ path, expression }) => `${path}: ${expression}`)).toEqual([]);
  });

  test('take time that grows with the length alone, but for the few that are fed by us', () => {
    const counts: Record<string, number> = {};
    const slow = judged.filter(({ reports }) => reports.length > 0);
    for (const { path } of slow) counts[path] = (counts[path] ?? 0) + 1;
    expect(counts, slow.map(({ path, expression }) => `${path}: ${expression}`).join('\n')).toEqual(
      slowButFed,
    );
  });

  test('the checker knows a bad one', () => {
    expect(analyse(/^(?:a+)+$/).reports.some(({ exponential }) => exponential)).toBe(true);
    expect(regularExpressionsIn('x.ts', 'const a: string = b.replace(/x+/g, "/no/");')).toEqual([/x+/g]);
  });
});

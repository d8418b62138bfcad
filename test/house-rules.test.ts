import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { features } from '../src/app/features.ts';
import { adviceOn } from './import-rules.ts';
import { filesUnder, sourceFiles } from './source-files.ts';

const files = sourceFiles('src');
const rooms = features.map((feature) => feature.name);

describe('the walls', () => {
  test('every import goes where it may', () => {
    const broken = files.flatMap(({ path, imports }) =>
      imports.flatMap((target) => {
        const advice = adviceOn(path, target, rooms);
        return advice ? [`${path} imports ${target}: ${advice}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('every folder in src/features is a room of app/features.ts, and the other way round', () => {
    const folders = readdirSync('src/features', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect([...folders].sort()).toEqual([...rooms].sort());
  });

  test.each([
    ['src/law/day.ts', 'src/ui/language.ts', 'law imports nothing'],
    ['src/ui/limit/limit.tsx', 'src/features/guides/index.ts', 'ui uses law'],
    ['src/adapters/database.ts', 'src/features/guides/index.ts', 'neither features nor app'],
    ['src/features/guides/routes.ts', 'src/app/features.ts', 'no feature imports app'],
    ['src/features/guides/routes.ts', 'src/features/search/index.ts', 'guides stands before search'],
    ['src/features/search/routes.ts', 'src/features/guides/guide-kind.ts', 'only guides/index.ts'],
    ['src/features/guides/paths.ts', 'src/features/guides/rules.ts', 'paths.ts imports nothing'],
    ['src/features/guides/pages/guide-page.tsx', 'src/features/guides/queries.ts', 'never see queries'],
    ['src/features/guides/rules.ts', 'src/features/guides/routes.ts', 'downhill'],
    ['src/features/search/routes.ts', 'src/features/guides/feature.ts', 'name plate'],
  ])('%s may not import %s', (from, to, advice) => {
    expect(adviceOn(from, to, rooms)).toContain(advice);
  });

  test.each([
    ['src/features/guides/routes.ts', 'src/features/search/paths.ts'],
    ['src/features/search/routes.ts', 'src/features/guides/index.ts'],
    ['src/features/guides/routes.ts', 'src/features/guides/pages/guide-page.tsx'],
  ])('%s may import %s', (from, to) => {
    expect(adviceOn(from, to, rooms)).toBeUndefined();
  });
});

describe('the way we write', () => {
  const written = [...files, ...sourceFiles('test')];

  test('no file is a drawer', () => {
    const drawers = [...filesUnder('src', /./), ...filesUnder('test', /./)].filter((path) =>
      /(^|\/)(utils?|helpers?|misc|common|constants)(\/|\.[a-z]+$)/.test(path),
    );
    expect(drawers).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const long = written
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ path, lines }) => lines > 300 && !/\.test\.tsx?$|\.examples\.tsx$/.test(path));
    expect(long).toEqual([]);
  });

  test('no test is skipped or runs alone, and nothing is left for later', () => {
    const mark = new RegExp(['\\.(skip|only|todo)\\(', 'TO' + 'DO\\b', 'FIX' + 'ME\\b'].join('|'));
    const left = written.filter(({ path, text }) => path !== 'test/house-rules.test.ts' && mark.test(text));
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  test('rules and law never ask the clock', () => {
    const asking = files.filter(
      ({ path, text }) =>
        (path.startsWith('src/law/') || /\/rules(\.ts|\/)/.test(path)) &&
        !path.includes('.test.') &&
        /new Date\(\)|Date\.now\(|Temporal\.Now/.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  test('every room has a README', () => {
    const without = ['src/law', 'src/ui', ...rooms.map((room) => `src/features/${room}`)].filter(
      (folder) => !existsSync(`${folder}/README.md`),
    );
    expect(without).toEqual([]);
  });

  test('every decision has a number of its own', () => {
    const numbers = readdirSync('docs/decisions')
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => name.slice(0, 4));
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number).toMatch(/^\d{4}$/);
  });

  test('only what has a browser to run in is called an island', () => {
    const islands = files.filter(({ path }) => path.endsWith('.island.ts'));
    const reaching = islands.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !/^src\/(ui|law)\//.test(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(reaching).toEqual([]);
  });

  test('the glossary names every room', () => {
    const glossary = readFileSync('GLOSSARY.md', 'utf8');
    for (const room of rooms)
      expect(glossary.toLowerCase()).toContain(room.replace('-', ' ').replace(/s$/, ''));
  });
});

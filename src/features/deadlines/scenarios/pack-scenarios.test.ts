import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../law/index.ts';
import { namesIn, packBook, packText } from '../pack-for-tests.ts';
import { readGroups } from './read-scenarios.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

const book = packBook();

const faults: string[] = [];
const scenariosOf = (name: string): Scenario[] => {
  const text = packText(`scenarios/${name}`).replace(/^---\n[\s\S]*?\n---\n/, '');
  const context = {
    match: { words: {}, language: 'en' as const },
    fault: (line: number, found: string, expected: string) =>
      faults.push(`${name}:${line} ${found}; ${expected}`),
  };
  return readGroups(text, 1, context).flatMap(({ scenarios }) => scenarios);
};

const wanted = (scenario: Scenario): string => {
  if (scenario.kind === 'count') return scenario.ends;
  if (scenario.kind === 'limit') return scenario.due;
  return scenario.expected.map(({ limit, due, status }) => `${limit}: ${due} ${status}`).join('\n');
};

const got = (scenario: Scenario): string => {
  const { found } = runScenario(scenario, book, parseDay('2026-11-23'));
  if (scenario.kind !== 'case') return found.join('; ');
  return found.map((text, index) => `${scenario.expected[index]?.limit ?? ''}: ${text}`).join('\n');
};

const files = namesIn('scenarios/').map((name) => ({ name, scenarios: scenariosOf(name) }));

test('the scenarios can be read, and are at least eighty', () => {
  expect(faults).toEqual([]);
  expect(files.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThanOrEqual(80);
});

describe.each(files)('$name', ({ scenarios }) => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
    const { agrees } = runScenario(scenario, book, parseDay('2026-11-23'));
    expect(agrees ? wanted(scenario) : got(scenario)).toBe(wanted(scenario));
  });
});

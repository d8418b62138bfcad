// What a change must pass, as steps. `npm run check` runs the quick ones, `npm test` all.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.mjs';
import { root } from './root.mjs';

const results = join(root, 'test-results');

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, output: string, seconds: number, count: Count }} Result
 * @typedef {{ name: string, run: (signal: AbortSignal) => Promise<{ output: string, count: Count }> }} Step
 */

// Output is kept and shown later, where colours would be noise.
const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** A step that is no test counts as one. */
const tool = (name, node, args) => ({
  name,
  run: async (signal) => {
    const { code, output } = await run(node, args, { signal, env: environment });
    return { output, count: one(code) };
  },
});

const readCount = (file, code) => {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that cannot even be loaded holds no test that could fail: it counts as one.
    const broken = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
    const failed = numFailedTests + broken.length;
    return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/** The tests of one or more projects of vitest.config.ts. */
const tests = (name, node, projects) => ({
  name,
  run: async (signal) => {
    mkdirSync(results, { recursive: true });
    const file = join(results, `${projects.join('-')}.json`);
    rmSync(file, { force: true });
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects.map((one) => `--project=${one}`)];
    const { code, output } = await run(node, [...args, ...reporters], { signal, env: environment });
    return { output, count: readCount(file, code) };
  },
});

/**
 * The part that ends within a minute: no database, no browser.
 * @returns {Step[]}
 */
export const quickSteps = (node) => [
  tests('units and house rules', node, ['unit']),
  tool('types', node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']),
  tool('format and lint', node, [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--colors=off',
    '--error-on-warnings',
  ]),
  tool('unused code', node, ['node_modules/knip/bin/knip.js']),
  tool('content', node, ['dist/server/content.js', 'check']),
];

/** @returns {Step[]} */
export const slowSteps = (node) => [
  tests('with the whole pack', node, ['pack']),
  tests('on real PostgreSQL', node, ['database']),
  tests('starting and stopping', node, ['start']),
  tests('browser journeys', node, ['journeys']),
];

const report = ({ name, seconds, count, output }) => {
  const tally = count.passed + count.failed > 1 ? ` (${count.passed} passed, ${count.failed} failed)` : '';
  console.log(`${count.failed > 0 ? 'red  ' : 'green'} ${name}${tally}: ${seconds.toFixed(1)} s`);
  if (count.failed > 0) console.log(`\n${output.trim()}\n`);
};

/**
 * Runs steps, so many at a time, and prints a line for each, with its output where it is red.
 * @param {Step[]} steps
 * @param {{ atOnce: number, stopAtFirstRed: boolean }} how
 * @returns {Promise<Count>} the sum
 */
export const runSteps = async (steps, { atOnce, stopAtFirstRed }) => {
  const sum = { passed: 0, failed: 0 };
  const waiting = [...steps];
  const stop = new AbortController();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const from = performance.now();
      const { output, count } = await step.run(stop.signal);
      if (stop.signal.aborted) return;
      report({ name: step.name, output, count, seconds: (performance.now() - from) / 1000 });
      sum.passed += count.passed;
      sum.failed += count.failed;
      if (sum.failed > 0 && stopAtFirstRed) stop.abort();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return sum;
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { layOutAll } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that axe knows of WCAG 2.2 AA, and its advice. */
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult {
  readonly violations: ReadonlyArray<{
    readonly id: string;
    readonly nodes: ReadonlyArray<{ readonly html: string }>;
  }>;
}

/**
 * What axe finds wrong in a page as it stands now.
 * @param except rules that are left out, with the reason where it is called
 * @returns a line a fault: the rule, and the first element that breaks it
 */
export const axeFaults = async (page: Page, except: readonly string[] = []): Promise<string[]> => {
  await layOutAll(page);
  // Through the debugger, so that the page's own policy need not let the checker in.
  await page.evaluate(axe);
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  const options = JSON.stringify({ runOnly, rules, resultTypes: ['violations'] });
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResult;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

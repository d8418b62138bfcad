// npm run check: the part of the gate that ends within a minute. Stops at the first red.
import { ensureBuilt } from './build.mjs';
import { quickSteps, runSteps } from './gate.mjs';
import { ensureInstalled, findNode } from './install.mjs';
import { giveUp } from './progress.mjs';
import { root } from './root.mjs';

try {
  process.chdir(root);
  await ensureInstalled();
  const node = await findNode();
  await ensureBuilt(node);
  const { failed } = await runSteps(quickSteps(node), { atOnce: 2, stopAtFirstRed: true });
  process.exit(failed > 0 ? 1 : 0);
} catch (error) {
  giveUp(error);
}

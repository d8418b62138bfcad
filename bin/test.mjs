// npm test: everything a change must pass. Ends with "N passed, N failed".
import { ensureBuilt } from './build.mjs';
import { quickSteps, runSteps, slowSteps } from './gate.mjs';
import { ensureInstalled, findNode } from './install.mjs';
import { giveUp } from './progress.mjs';
import { root } from './root.mjs';
import { ensureTestPrograms } from './test-programs.mjs';

try {
  process.chdir(root);
  await ensureInstalled();
  const node = await findNode();
  await ensureBuilt(node);
  for (const sentence of await ensureTestPrograms(node)) console.log(sentence);
  const quick = await runSteps(quickSteps(node), { atOnce: 2, stopAtFirstRed: false });
  // One after the other: each of these uses all of a small machine.
  const slow = await runSteps(slowSteps(node), { atOnce: 1, stopAtFirstRed: false });
  const failed = quick.failed + slow.failed;
  console.log(`${quick.passed + slow.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  giveUp(error);
}

// npm run mutate: changes the law room in hundreds of small ways, and counts the changes that no test notices.
import { join } from 'node:path';
import { ensureInstalled, findNode } from './install.mjs';
import { runHere } from './programs.mjs';
import { giveUp } from './progress.mjs';
import { root } from './root.mjs';

try {
  process.chdir(root);
  await ensureInstalled();
  const node = await findNode();
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  process.exit(await runHere(node, [stryker, 'run', 'stryker.config.json', ...process.argv.slice(2)]));
} catch (error) {
  giveUp(error);
}

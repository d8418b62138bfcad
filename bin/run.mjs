// npm run settings | content | film | bench | attack | chaos: one of the built commands.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, findNode } from './install.mjs';
import { runHere, settingsFile } from './programs.mjs';
import { giveUp, Plain } from './progress.mjs';
import { root } from './root.mjs';

try {
  process.chdir(root);
  const [command, ...args] = process.argv.slice(2);
  await ensureInstalled();
  const node = await findNode();
  await ensureBuilt(node);
  const file = join(root, 'dist', 'server', `${command}.js`);
  if (!existsSync(file)) throw new Plain(`There is no command "${command}".`);
  process.exit(await runHere(node, [...settingsFile(), file, ...args]));
} catch (error) {
  giveUp(error);
}

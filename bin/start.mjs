// npm start: installs what is missing, builds what has changed, and runs the programme.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, findNode } from './install.mjs';
import { runHere, settingsFile } from './programs.mjs';
import { giveUp } from './progress.mjs';
import { root } from './root.mjs';

try {
  process.chdir(root);
  await ensureInstalled();
  const node = await findNode();
  await ensureBuilt(node);
  const supervisor = join(root, 'dist', 'server', 'supervisor.js');
  if (node === process.execPath) {
    // The right Node already: no second process is needed.
    if (existsSync('.env')) process.loadEnvFile('.env');
    await import(pathToFileURL(supervisor).href);
  } else process.exit(await runHere(node, [...settingsFile(), supervisor]));
} catch (error) {
  giveUp(error);
}

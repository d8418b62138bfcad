// npm run dev: starts the programme, and starts it anew whenever a file it is made from changes.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, findNode } from './install.mjs';
import { settingsFile } from './programs.mjs';
import { giveUp, Plain } from './progress.mjs';
import { root } from './root.mjs';

const watched = ['src', 'content', 'db', 'vite.config.ts'];
// Editors write a file in several steps.
const quiet = 150;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

const start = (node) => {
  const supervisor = join(root, 'dist', 'server', 'supervisor.js');
  running = spawn(node, ['--enable-source-maps', ...settingsFile(), supervisor], {
    stdio: 'inherit',
  });
};

const stop = () =>
  new Promise((resolve) => {
    if (!running || running.exitCode !== null || running.signalCode !== null) return resolve(undefined);
    running.once('exit', resolve);
    running.kill('SIGTERM');
  });

try {
  process.chdir(root);
  await ensureInstalled();
  const node = await findNode();
  await ensureBuilt(node);
  start(node);

  let busy = Promise.resolve();
  const again = async (name) => {
    console.log(`${name} changed.`);
    try {
      await ensureBuilt(node);
      await stop();
      start(node);
    } catch (error) {
      console.error(error instanceof Plain ? error.message : error);
    }
  };
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const changed = (folder, name) => {
    if (name?.endsWith('~') || name?.includes('.test.')) return;
    clearTimeout(soon);
    soon = setTimeout(() => {
      busy = busy.then(() => again(name ? join(folder, name) : folder));
    }, quiet);
  };
  for (const path of watched)
    if (existsSync(path)) watch(path, { recursive: true }, (_, name) => changed(path, name?.toString()));

  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, async () => {
      asked += 1;
      if (asked > 2) running?.kill('SIGINT');
      await busy;
      await stop();
      process.exit(0);
    });
} catch (error) {
  giveUp(error);
}

import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.mjs';
import { Plain, withProgress } from './progress.mjs';
import { root } from './root.mjs';
import { sourcesNow } from './sources.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, 'built-from');

/** Is what was built older than what it is made from? */
const isBuilt = (wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Moves a folder; where that goes from one file system to another, does what else leads there. */
const move = (from, to, otherwise) => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'EXDEV') throw error;
    otherwise();
  }
};

/**
 * Puts a whole build in the place of the one before it, which stays where anything fails. `node_modules` may be a volume
 * of its own, and a build that came with the image of a container cannot be moved out of its layer.
 */
const putInPlace = (next) => {
  const [beside, last] = [`${dist}.next-${process.pid}`, `${dist}.last-${process.pid}`];
  try {
    move(next, beside, () => cpSync(next, beside, { recursive: true }));
    if (existsSync(dist)) move(dist, last, () => rmSync(dist, { recursive: true }));
    renameSync(beside, dist);
  } finally {
    for (const folder of [next, beside, last]) rmSync(folder, { recursive: true, force: true });
  }
};

/** As long, in milliseconds, and as much, in megabytes, as the running site gives it. */
const learning = { timeout: 300_000, mostMemory: 768 };

/**
 * Learns what the pack teaches, for as long as nobody waits. Of a later build the running site learns while it answers:
 * who upgrades it is not kept waiting. What fails here costs only that.
 */
const learn = async (node, build) => {
  const file = join(dist, 'server', 'learn.js');
  const { code, output } = await withProgress('Learning to search', () =>
    run(node, [`--max-old-space-size=${learning.mostMemory}`, file, dist, build], {
      timeout: learning.timeout,
      killSignal: 'SIGKILL',
    }),
  );
  if (code !== 0)
    console.log(
      `Search could not learn beforehand (${output.trim().split('\n').at(-1) || `exit code ${code}`}); it does so once the site runs.`,
    );
};

/**
 * Builds when something has changed since. A build that fails leaves the one before it in place.
 * @param {string} node the Node that runs the build
 */
export const ensureBuilt = async (node) => {
  const wanted = sourcesNow();
  if (isBuilt(wanted)) return;
  const isFirst = !existsSync(dist);
  const next = join(root, 'node_modules', `.build-${process.pid}`);
  try {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const { code, output } = await withProgress('Building', async () => {
      const built = await run(node, [vite, 'build', '--app', '--logLevel', 'warn'], {
        env: { ...process.env, BUILD_FOLDER: next },
      });
      // A pack with a fault is told by the start: here it costs only that the start reads it itself.
      if (built.code === 0)
        await run(node, [join(next, 'server', 'entries.js'), join(next, 'entries.json'), wanted]);
      return built;
    });
    if (code !== 0) throw new Plain(`${output.trim()}\nThe build failed: see above.`);
    writeFileSync(join(next, 'built-from'), wanted);
    putInPlace(next);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  if (isFirst) await learn(node, wanted);
};

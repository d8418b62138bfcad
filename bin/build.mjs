import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './programs.mjs';
import { Plain, withProgress } from './progress.mjs';
import { root } from './root.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, 'built-from');

/** What a build is made from. Tests are not. */
const sources = ['src', 'bench', 'attack', 'chaos', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

const isTest = (name) => /\.test\.tsx?$/.test(name);

const list = (path) => {
  const { mtimeMs, size } = statSync(join(root, path));
  if (!statSync(join(root, path)).isDirectory()) return [`${path} ${size} ${mtimeMs}`];
  return readdirSync(join(root, path))
    .filter((name) => !isTest(name))
    .sort()
    .flatMap((name) => list(join(path, name)));
};

// Sizes and times, not contents: read in a few milliseconds at every start.
const digest = () => {
  const files = sources.filter((name) => existsSync(join(root, name)));
  return createHash('sha256').update(files.flatMap(list).join('\n')).digest('hex');
};

/** Is what was built older than what it is made from? */
const isBuilt = (wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Out of the way, for a moment; where it lies in a lower layer of a container, no folder can be moved out of it. */
const putAside = (folder, aside) => {
  try {
    renameSync(folder, aside);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Learns what the pack teaches, for as long as nobody waits. Of a later build the running site learns while it answers:
 * who upgrades it is not kept waiting. What fails here costs only that.
 */
const learn = (node, folder, build) =>
  withProgress('Learning to search', () => run(node, [join(folder, 'server', 'learn.js'), folder, build]));

/**
 * Builds when something has changed since. A build that fails leaves the one before it in place.
 * @param {string} node the Node that runs the build
 */
export const ensureBuilt = async (node) => {
  const wanted = digest();
  if (isBuilt(wanted)) return;
  const isFirst = !existsSync(dist);
  const next = join(root, 'node_modules', `.build-${process.pid}`);
  const last = `${next}-last`;
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
    if (isFirst) await learn(node, next, wanted);
    if (existsSync(dist)) putAside(dist, last);
    renameSync(next, dist);
  } finally {
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  }
};

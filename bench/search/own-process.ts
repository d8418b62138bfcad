import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Snapshot } from '../../src/adapters/content/snapshot.ts';
import type { Times } from '../../src/features/search/evaluation/measure.ts';
import { searchLearning } from '../../src/features/search/learning.ts';
import { temporaryFolder } from '../places.ts';

export interface Timed extends Times {
  /** Milliseconds that learning took. */
  readonly learned: number;
  /** What was learned, in bytes. */
  readonly bytes: number;
}

/**
 * Learns a library here, and asks it in a process that holds no other and never learned: so it is where it answers.
 * Where ten libraries were learned and asked before, the same questions take half as long again.
 * @param size how many guides a library has that is made larger
 */
export const timesInOwnProcess = async (snapshot: Snapshot, size?: number): Promise<Timed> => {
  const folder = await temporaryFolder();
  try {
    const from = performance.now();
    const bytes = searchLearning.learn(snapshot);
    const learned = performance.now() - from;
    const file = join(folder.path, 'learned.bin');
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(process.cwd(), 'dist', 'server', 'search-times.js'),
      ...[file, snapshot.day, ...(size === undefined ? [] : [String(size)])],
    ]);
    return { learned, bytes: bytes.byteLength, ...(JSON.parse(stdout) as Times) };
  } finally {
    await folder.remove();
  }
};

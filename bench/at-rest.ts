import { setTimeout as wait } from 'node:timers/promises';
import { cpuSecondsOfTree } from './processes.ts';
import type { Programme } from './programme.ts';

/** Less of a core than this is what a programme needs that nobody asks anything. */
const idle = 0.05;
const longest = 60_000;

/**
 * Waits until a programme that was started has made and learned what it makes and learns first, so that nothing of that
 * is measured with what is asked of it: the start is a part of its own.
 */
export const atRest = async ({ supervisor }: Pick<Programme, 'supervisor'>): Promise<void> => {
  if (process.platform !== 'linux') return;
  const from = performance.now();
  let calm = 0;
  while (calm < 2 && performance.now() - from < longest) {
    const before = await cpuSecondsOfTree(supervisor);
    await wait(1_000);
    calm = (await cpuSecondsOfTree(supervisor)) - before < idle ? calm + 1 : 0;
  }
};

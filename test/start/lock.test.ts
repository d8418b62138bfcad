import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/app/supervisor/lock.ts';
import { removeFolder, runAndKill, scratchFolder } from './scratch.ts';

let folder: string;
beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => removeFolder(folder));

const leaveBehind = (): Promise<void> =>
  runAndKill(`
    import { takeLock } from '/src/app/supervisor/lock.ts';
    await takeLock(${JSON.stringify(folder)});
    console.log('ready');
    setInterval(() => {}, 1000);`);

test('a second start on the same data folder is refused, and told who is there', async () => {
  const lock = await takeLock(folder);
  await expect(takeLock(folder)).rejects.toThrow(`already runs on ${folder} (process ${process.pid})`);
  await lock.release();
});

test('a lock that was given back can be taken again, and leaves nothing behind', async () => {
  await (await takeLock(folder)).release();
  const lock = await takeLock(folder);
  expect(lock.takenOver).toBe(false);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a supervisor that was killed is taken over', async () => {
  await leaveBehind();
  const lock = await takeLock(folder);
  expect(lock.takenOver).toBe(true);
  await lock.release();
});

test('of many that find a dead lock at the same moment, one gets it', async () => {
  await leaveBehind();
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder)));
  const held = tries.filter((one) => one.status === 'fulfilled');
  expect(held).toHaveLength(1);
  await expect(takeLock(folder)).rejects.toThrow('already runs');
  await held[0]?.value.release();
});

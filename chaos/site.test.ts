import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { kill } from './site.ts';

const sleeper = () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  return { child, gone: once(child, 'exit') };
};

test('a process that runs is killed, though another of its sort has ended', async () => {
  const [ended, running] = [sleeper(), sleeper()];
  kill('worker', [ended.child.pid], 'SIGKILL');
  await ended.gone;
  kill('worker', [ended.child.pid, running.child.pid], 'SIGTERM');
  expect(await running.gone).toEqual([null, 'SIGTERM']);
});

test.each([[[]], [[undefined]], [[0]], [[1]], [[-1]]])('%j is no process that could be killed', (pids) => {
  // Sent to 0 or -1 all the same, it would reach this test and others; nobody minds a window of another size.
  expect(() => kill('web process', pids, 'SIGWINCH')).toThrow('no web process runs that could be killed');
});

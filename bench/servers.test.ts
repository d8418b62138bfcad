import { expect, test } from 'vitest';
import { NotInstalled, runToEnd, startServer } from './servers.ts';

const never = async () => {
  throw new Error('nobody is at home');
};

test('a program that is not there is told by its name and by what to install', async () => {
  const sentence = 'no-such-program is not installed (apt-get install no-such-program)';
  for (const started of [
    runToEnd('/usr/bin/no-such-program', []),
    startServer('no-such-program', [], { knock: never }),
  ]) {
    await expect(started).rejects.toThrow(sentence);
    await expect(started).rejects.toBeInstanceOf(NotInstalled);
  }
});

test('a server that ends at once is told with what it said and what was met', async () => {
  const broken = startServer(process.execPath, ['-e', 'console.error("my port is taken")'], { knock: never });
  await expect(broken).rejects.toThrow(/did not become ready.*nobody is at home.*my port is taken/s);
});

test('a server runs once it answers, and is gone when it was stopped', async () => {
  let knocks = 0;
  const server = await startServer(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    knock: async () => {
      knocks += 1;
      if (knocks < 3) throw new Error('not yet');
    },
  });
  expect(process.kill(server.pid, 0)).toBe(true);
  await server.stop();
  expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
});

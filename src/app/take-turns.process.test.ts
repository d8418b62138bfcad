import { type ChildProcess, spawn } from 'node:child_process';
import { BoundSocket, connect } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';

const program = `
  import { createServer } from 'node:net';
  import { takeTurns } from '${resolve('src/app/take-turns.ts')}';
  let count = 0;
  const server = createServer(() => process.send({ count: ++count }));
  takeTurns(server);
  server.listen({ fd: 4 }, () => process.send({ ready: true }));`;

test('of many connections that come at once, no process takes all', async () => {
  const socket = new BoundSocket({ host: '127.0.0.1' });
  const counts = [0, 0];
  const children: ChildProcess[] = [];
  for (const which of [0, 1])
    await new Promise<void>((ready) => {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc', socket.fd()],
      });
      children.push(child);
      child.on('message', (said: { ready?: true; count?: number }) => {
        if (said.ready) ready();
        else counts[which] = said.count ?? 0;
      });
    });
  const { port } = socket.address() as { port: number };
  const clients = Array.from({ length: 200 }, () => connect(port, '127.0.0.1'));
  for (const client of clients) client.on('error', () => {});
  for (let waited = 0; waited < 200 && (counts[0] ?? 0) + (counts[1] ?? 0) < 200; waited += 1) await wait(50);
  for (const child of children) child.kill();
  for (const client of clients) client.destroy();
  socket.close();
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(200);
  expect(Math.min(...counts)).toBeGreaterThan(10);
});

import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { leave } from './leaving.ts';

/** A server that answers after some milliseconds, and a reader that keeps its connection. */
const scene = async (slowness = 0) => {
  const leaving = { begun: false };
  const server = createServer(async (_, response) => {
    await wait(slowness);
    if (leaving.begun) response.setHeader('connection', 'close');
    response.end('answered');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<string> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', agent }, (answer) => {
        answer.resume().on('end', () => resolve(answer.headers.connection ?? ''));
      })
        .on('error', reject)
        .end();
    });
  return { server, leaving, ask };
};

test('an answer that is under way is finished', async () => {
  const { server, leaving, ask } = await scene(150);
  const answer = ask();
  await wait(50);
  await leave(server, leaving, { notice: 0, linger: 0 });
  expect(await answer).toBe('close');
});

test('a request on a connection that was kept alive is still answered, and told that it was the last', async () => {
  const { server, leaving, ask } = await scene();
  expect(await ask()).toBe('keep-alive');
  const left = leave(server, leaving, { notice: 0, linger: 2_000 });
  await wait(100);
  expect(await ask()).toBe('close');
  const from = Date.now();
  await left;
  // Nobody is connected any more: it does not wait for the rest of the time.
  expect(Date.now() - from).toBeLessThan(1_000);
});

test('a connection on which nothing comes is closed when its time is over', async () => {
  const { server, leaving, ask } = await scene();
  await ask();
  await leave(server, leaving, { notice: 0, linger: 50 });
  await expect(ask()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
});

test('while it gives notice, new connections are taken as before', async () => {
  const { server, leaving, ask } = await scene();
  const left = leave(server, leaving, { notice: 200, linger: 0 });
  await wait(50);
  expect(leaving.begun).toBe(true);
  expect(await ask()).toBe('close');
  await left;
});

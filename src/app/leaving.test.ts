import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { leave, silentConnections } from './leaving.ts';

/** A server that answers after some milliseconds, and a reader that keeps its connection. */
const scene = async (slowness = 0) => {
  const leaving = { begun: false };
  const server = createServer(async (_, response) => {
    await wait(slowness);
    if (leaving.begun) response.setHeader('connection', 'close');
    response.end('answered');
  });
  const silent = silentConnections(server);
  server.listen(0, '127.0.0.1');
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
  const leaveWithin = (notice: number, linger: number) => leave(server, leaving, { notice, linger }, silent);
  return { port, leaving, ask, leaveWithin };
};

test('an answer that is under way is finished', async () => {
  const { ask, leaveWithin } = await scene(150);
  const answer = ask();
  await wait(50);
  await leaveWithin(0, 0);
  expect(await answer).toBe('close');
});

test('a request on a connection that was kept alive is still answered, and told that it was the last', async () => {
  const { ask, leaveWithin } = await scene();
  expect(await ask()).toBe('keep-alive');
  const left = leaveWithin(0, 2_000);
  await wait(100);
  expect(await ask()).toBe('close');
  const from = Date.now();
  await left;
  // Nobody is connected any more: it does not wait for the rest of the time.
  expect(Date.now() - from).toBeLessThan(1_000);
});

test('a connection on which nothing comes is closed when its time is over', async () => {
  const { ask, leaveWithin } = await scene();
  await ask();
  await leaveWithin(0, 50);
  await expect(ask()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
});

test('while it gives notice, new connections are taken as before', async () => {
  const { leaving, ask, leaveWithin } = await scene();
  const left = leaveWithin(200, 0);
  await wait(50);
  expect(leaving.begun).toBe(true);
  expect(await ask()).toBe('close');
  await left;
});

test('a connection that was opened and never asked for anything keeps nobody waiting', async () => {
  const { port, leaveWithin } = await scene();
  const opened = connect(port, '127.0.0.1');
  await once(opened, 'connect');
  const from = Date.now();
  await leaveWithin(0, 50);
  expect(Date.now() - from).toBeLessThan(2_000);
});

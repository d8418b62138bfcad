import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { leave, silentConnections } from '../leaving.ts';
import { answerPlainly } from './answer-plainly.ts';
import { wireForm } from './wire-form.ts';

const request = 'GET /page HTTP/1.1\r\nHost: a\r\n\r\n';

let server: Server;
afterEach(() => void server.close().closeAllConnections());

/** A server with one page of so many bytes, and a reader that is connected. */
const reading = async (size: number): Promise<{ reader: Socket; sent: () => number }> => {
  const body = Buffer.alloc(size, 'x');
  const { bytes } = wireForm(200, ['content-length', String(size)], body);
  let sent = 0;
  server = createServer((_, response) => response.writeHead(404).end());
  answerPlainly(server, ({ address }) => {
    if (address !== '/page') return undefined;
    sent += 1;
    return bytes;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(reader, 'connect');
  return { reader, sent: () => sent };
};

test('who asks on and on and reads nothing is not sent more than the network holds', async () => {
  const { reader, sent } = await reading(1_000_000);
  reader.pause();
  for (let asked = 0; asked < 60; asked += 1) {
    reader.write(request);
    await wait(2);
  }
  await wait(50);
  expect(sent()).toBeGreaterThan(0);
  expect(sent()).toBeLessThan(30);
  reader.destroy();
});

test('a reader that goes away in the middle harms nobody', async () => {
  const { reader } = await reading(5_000_000);
  reader.write(request);
  await once(reader, 'data');
  reader.resetAndDestroy();
  const other = connect((server.address() as AddressInfo).port, '127.0.0.1');
  other.write(request);
  const [answer] = (await once(other, 'data')) as [Buffer];
  expect(answer.toString('latin1')).toContain('200 OK');
  other.destroy();
});

test('a reader that says it is done is told so too', async () => {
  const { reader } = await reading(10);
  reader.resume().end(request);
  await once(reader, 'close');
});

test('what was begun is sent to its end when the process leaves, and idle connections are closed', async () => {
  const { reader, sent } = await reading(3_000_000);
  const idle = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const silent = silentConnections(server);
  const late = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await Promise.all([once(idle, 'connect'), once(late, 'connect')]);
  idle.destroy();
  reader.destroy();
  let read = 0;
  late.pause();
  late.write(request);
  while (sent() === 0) await wait(5);
  const left = leave(server, { begun: false }, { notice: 0, linger: 30 }, silent);
  await wait(100);
  late.on('data', (bytes: Buffer) => {
    read += bytes.length;
  });
  late.resume();
  await Promise.all([left, once(late, 'close')]);
  expect(read).toBeGreaterThan(3_000_000);
});

test('a server that is closed waits for no reader whose plain request was answered', async () => {
  const { reader } = await reading(10);
  reader.resume().write(request);
  await once(reader, 'data');
  const closed = once(reader, 'close');
  server.close();
  await closed;
});

test('who must go at once goes, whatever was still to be sent', async () => {
  const { reader, sent } = await reading(5_000_000);
  reader.pause();
  reader.write(request);
  while (sent() === 0) await wait(5);
  reader.on('error', () => {});
  server.closeAllConnections();
  reader.resume();
  await once(reader, 'close');
});

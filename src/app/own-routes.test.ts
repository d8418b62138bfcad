import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Feature, House } from '../features/feature.ts';
import { mountOwnRoutes } from './own-routes.ts';

/** A server whose one room tells how many letters it was sent. */
const telling = async () => {
  const room: Feature = {
    name: 'telling',
    own: [
      {
        path: () => '/tell',
        for: 'everyone',
        take: ({ body }) => ({ type: 'json', body: { letters: JSON.stringify(body).length } }),
      },
    ],
  };
  const server = Fastify();
  await server.register(formbody);
  const house = { snapshot: () => undefined } as unknown as House;
  const frame = () => ({ html: '', policy: '', styles: '' });
  mountOwnRoutes(server, [room], { house, frame }, async (act) => act());
  return server;
};

const letters = (fields: number, length: number): FormData => {
  const form = new FormData();
  for (let at = 0; at < fields; at += 1) form.append(`f${at}`, 'x'.repeat(length));
  return form;
};

let server: FastifyInstance;
let address: string;
beforeAll(async () => {
  server = await telling();
  address = `${await server.listen({ host: '127.0.0.1', port: 0 })}/tell`;
});
afterAll(() => server.close());

test('a form with a file is read', async () => {
  const answer = await fetch(address, { method: 'POST', body: letters(3, 1_000) });
  expect(answer.status).toBe(200);
  expect((await answer.json()).letters).toBeGreaterThan(3_000);
});

test('one of many large fields is refused before it is read, though none is too large by itself', async () => {
  const answer = await fetch(address, { method: 'POST', body: letters(40, 100_000) });
  expect(answer.status).toBe(413);
  expect((await answer.json()).code).toBe('FST_ERR_CTP_BODY_TOO_LARGE');
});

test.each([
  ['has no boundary', 'multipart/form-data', '--b\r\n\r\nx\r\n--b--\r\n'],
  ['has an empty boundary', 'multipart/form-data; boundary=', 'x'],
  ['has a boundary that is too long', `multipart/form-data; boundary=${'b'.repeat(300)}`, 'x'],
  [
    'is cut off',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="f"\r\n\r\nx',
  ],
  [
    'is cut off in its file',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\nx',
  ],
  ['is cut off in a header', 'multipart/form-data; boundary=b', '--b\r\nContent-Dispo'],
])('one that %s is a fault of who sent it', async (_, type, body) => {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
  expect(answer.status).toBe(400);
  expect((await answer.json()).code).toBe('UNREADABLE_FORM');
});

test('one that does not say how long it is could be of any length, and is refused', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' };
  const asked = request(address, { method: 'POST', headers });
  asked.end('--b\r\nContent-Disposition: form-data; name="f"\r\n\r\nx\r\n--b--\r\n');
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  answer.resume();
});

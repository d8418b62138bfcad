import Fastify, { type FastifyError } from 'fastify';
import pg from 'pg';
import pino from 'pino';
import { expect, test } from 'vitest';
import { FilesAway } from '../adapters/file-store.ts';
import { ErrorAnswers } from './error-answers.ts';
import { NotLearned } from './learning/learner.ts';
import { NotReady } from './not-ready.ts';

/** A server whose one route throws what it is given. */
const throwing = (error: Error) => {
  const said: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => said.push(line) });
  const frame = ({ title }: { title: string }) => ({
    html: `<h1>${title}</h1>`,
    policy: "default-src 'none'",
    styles: '',
  });
  const errors = new ErrorAnswers(frame, {}, logger);
  const server = Fastify();
  server.setErrorHandler<FastifyError>((thrown, request, reply) => errors.failed(thrown, request, reply));
  server.get('/', () => {
    throw error;
  });
  return { said, ask: () => server.inject('/') };
};

const full = Object.assign(
  new pg.DatabaseError('could not extend file: No space left on device', 0, 'error'),
  {
    code: '53100',
  },
);

test('what a full disk keeps from being kept is answered with 503, and told to the operator once', async () => {
  const { said, ask } = throwing(full);
  const answers = [await ask(), await ask(), await ask()];
  for (const answer of answers) {
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body).toContain('We cannot do that just now');
  }
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('No space left on device');
});

test('a store of films that is away is told in words of its own', async () => {
  const { said, ask } = throwing(new FilesAway('does not answer.'));
  expect((await ask()).statusCode).toBe(503);
  expect(said[0]).toContain('films and pictures that are not on this machine');
  expect(said[0]).not.toContain('kept');
});

test('a fault of ours is answered with 500, and told each time', async () => {
  const { said, ask } = throwing(new Error('a mistake'));
  expect((await ask()).statusCode).toBe(500);
  await ask();
  expect(said).toHaveLength(2);
});

test('who comes before anything was learned is told that this copy is starting, and not that many are here', async () => {
  const answer = await throwing(new NotLearned('search')).ask();
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain('<h1>');
  expect(answer.body).toBe((await throwing(new NotReady('nothing')).ask()).body);
  expect(answer.body).not.toContain('Many people');
});

import { globalAgent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { askWire, type WireAnswer, type WireQuestion } from '../bench/wire.ts';

/** Whoever waits longer than this has met a hang, on the busiest machine. */
const longest = 60_000;

const askOnce = (origin: string, question: WireQuestion): Promise<WireAnswer> =>
  askWire(origin, { agent: globalAgent, patience: longest, ...question });

/** How often somebody comes again who was told to. */
const mostVisits = 20;

/**
 * Asks as no browser would, and comes again where the server says that it has too much to do.
 * @throws where the connection breaks or nothing is answered within a minute
 */
export const ask = async (origin: string, question: WireQuestion): Promise<WireAnswer> => {
  let told = await askOnce(origin, question);
  for (let visit = 1; visit < mostVisits && told.status === 503; visit += 1) {
    await wait(250);
    told = await askOnce(origin, question);
  }
  return told;
};

/** Nobody is kept waiting longer than this. */
const patience = 1_000;

const leastOf = async (origin: string, question: WireQuestion, times: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1)
    least = Math.min(least, (await ask(origin, question)).milliseconds);
  return least;
};

/**
 * Whether a question makes the server hang. A busy machine answers everything late; a question that costs too much
 * is answered late every time, while one that costs nothing is not.
 */
export const hangs = async (
  origin: string,
  question: WireQuestion,
  { milliseconds }: WireAnswer,
): Promise<boolean> => {
  if (milliseconds <= patience) return false;
  const late = await leastOf(origin, question, 3);
  const idle = await leastOf(origin, { method: 'GET', address: '/healthz' }, 3);
  return late > patience + 20 * idle;
};

import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { atMost, type Outcome, told } from '../outcome.ts';
import { startReaders } from '../readers.ts';
import { startSite } from '../site.ts';

const clients = 200;
/** The whole request must have come within half a minute, and that is looked at twice a minute. */
const longestPatience = 75;

/** Sends the lines of a request a byte a second, and never comes to their end. */
const slowClient = (port: number, onClosed: () => void): Socket => {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /guides/damp-and-mould HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ');
  const timer = setInterval(() => socket.write('a'), 1_000);
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(timer);
    onClosed();
  });
  socket.resume();
  return socket;
};

/** Many clients that send a byte a second (slowloris), while others read. */
export const trySlow = async (): Promise<Outcome> => {
  const site = await startSite({ WEB_PROCESSES: '2' });
  const readers = startReaders(site.url, { connections: 8, pause: 20 });
  let closed = 0;
  const sockets = Array.from({ length: clients }, () =>
    slowClient(Number(new URL(site.url).port), () => {
      closed += 1;
    }),
  );
  const from = Date.now();
  while (closed < clients && Date.now() - from < longestPatience * 1_000) await wait(250);
  const seconds = (Date.now() - from) / 1_000;
  const met = await readers.stop();
  for (const socket of sockets) socket.destroy();
  await site.stop();
  return {
    fault: 'slow',
    did: `${clients} clients sent a byte a second and never a whole request; others read meanwhile.`,
    checks: [
      atMost('slow clients that were not sent away', clients - closed, 0),
      atMost('the last was sent away after', seconds, longestPatience, ' s'),
      told('pages answered', met.answered),
      atMost('requests that failed', met.refused + met.broken + met.wrong + met.shed, 0),
      told('slowest page', `${Math.round(met.longest)} ms`),
      ...met.faults.map((fault) => told('a reader met', fault)),
    ],
  };
};

import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Is this process on its way out? Read by whoever answers. */
export interface Leaving {
  begun: boolean;
}

export interface LeavingTimes {
  /** So long it goes on as before, but says at `/readyz` that it leaves. In milliseconds. */
  readonly notice: number;
  /** So long a connection that was kept alive may still bring one more request. In milliseconds. */
  readonly linger: number;
}

/**
 * Connections on which `node:http` was asked nothing yet: those that a browser opens beforehand, which it takes for
 * busy and would wait half a minute for; and those that brought plain requests alone, of which it does not know.
 */
export const silentConnections = (server: HttpServer): ReadonlySet<Socket> => {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return silent;
};

const connectionsOf = (server: HttpServer): Promise<number> =>
  new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)));

/**
 * Stops answering without failing anybody: first `/readyz` says so, then no new connection is taken, and each that
 * is there is told with its next answer that it is closed. `node:http`'s own close ends idle connections at once,
 * on which a request may be under way; here they are given a moment.
 * @param silent those of `silentConnections`, which are closed when the moment is over
 * @returns when the last answer has been sent
 */
export const leave = async (
  server: HttpServer,
  leaving: Leaving,
  times: LeavingTimes,
  silent: ReadonlySet<Socket>,
): Promise<void> => {
  leaving.begun = true;
  await wait(times.notice);
  const closed = new Promise((resolve) => Server.prototype.close.call(server, resolve));
  for (const until = Date.now() + times.linger; Date.now() < until; await wait(20))
    if ((await connectionsOf(server)) === 0) break;
  server.closeIdleConnections();
  for (const socket of silent) socket.destroySoon();
  await closed;
};

import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { type PlainRequest, readPlainRequest } from './plain-request.ts';
import { keptAlive } from './wire-form.ts';

/** What is sent to a plain request, as bytes of HTTP/1.1; nothing where it is not for here. */
export type AnswerOf = (request: PlainRequest) => Buffer | undefined;

/** Who has said nothing so long after connecting is let go; in milliseconds. */
const silence = 30_000;

/** `node:http` knows only the connections that it serves: those that are here are closed with them. */
const closeWith = (server: HttpServer, here: ReadonlySet<Socket>): void => {
  const idle = server.closeIdleConnections.bind(server);
  const all = server.closeAllConnections.bind(server);
  server.closeIdleConnections = () => {
    idle();
    for (const socket of here) socket.destroySoon();
  };
  server.closeAllConnections = () => {
    all();
    for (const socket of here) socket.destroy();
  };
};

/**
 * Answers plain requests before `node:http` reads them, which costs most of what a stored page costs. Whatever is not
 * plain or not known is handed over to `node:http` with its connection, which then stays there.
 */
export const answerPlainly = (server: HttpServer, answerOf: AnswerOf): void => {
  const [serve] = server.listeners('connection');
  if (!serve) throw new Error('The server has nothing that answers a connection.');
  server.removeListener('connection', serve as (socket: Socket) => void);
  const here = new Set<Socket>();
  closeWith(server, here);

  server.on('connection', (socket: Socket) => {
    let wait = silence;
    const resume = (): void => void socket.resume();
    const letGo = (): void => void socket.destroy();
    const finish = (): void => void socket.end();
    const leave = (): void => void here.delete(socket);

    const handOver = (bytes: Buffer): void => {
      socket
        .off('data', take)
        .off('drain', resume)
        .off('end', finish)
        .off('timeout', letGo)
        .off('close', leave);
      leave();
      socket.setTimeout(0);
      serve.call(server, socket);
      socket.off('error', letGo);
      socket.emit('data', bytes);
    };

    const take = (bytes: Buffer): void => {
      const request = readPlainRequest(bytes);
      const answer = request && answerOf(request);
      if (!answer) {
        handOver(bytes);
        return;
      }
      if (wait === silence) {
        wait = keptAlive * 1_000;
        socket.setTimeout(wait);
      }
      // Who does not read what is sent is not asked for more.
      if (!socket.write(answer)) socket.pause();
    };

    here.add(socket);
    socket.setTimeout(silence);
    socket.on('data', take).on('drain', resume).on('end', finish).on('timeout', letGo);
    socket.on('error', letGo).on('close', leave);
  });
};

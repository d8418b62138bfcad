import type { Server } from 'node:net';

/** Long enough for another process to wake up and take the next connection; in milliseconds. */
const nap = 0.05;

const cell = new Int32Array(new SharedArrayBuffer(4));

/**
 * Several processes listen on one socket, and the first to wake would take all of many connections that come at once
 * (of 64, one of two processes had 64). After each it therefore sleeps for a twentieth of a millisecond, as Node's
 * own library once did; then both have about half. Connections are kept alive, so few requests pay for it.
 */
export const takeTurns = (server: Server): void => {
  server.on('connection', () => void Atomics.wait(cell, 0, 0, nap));
};

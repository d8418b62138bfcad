import { connect } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import type { Trick } from './wire-tricks.ts';

/** Where bytes are sent. */
export interface Place {
  readonly port: number;
  readonly host: string;
  /** Over TLS, whoever signed the certificate. */
  readonly safely?: boolean;
}

/**
 * Sends bytes and reads what comes back, until the other side closes or nothing more comes.
 * @param quiet milliseconds without a byte after which no more is expected
 */
export const exchange = ({ port, host, safely }: Place, { bytes }: Trick, quiet = 400): Promise<string> =>
  new Promise((resolve) => {
    const sent = Buffer.from(bytes.toString('latin1').replaceAll('{host}', host), 'latin1');
    const socket = safely
      ? connectSafely({ port, host: '127.0.0.1', servername: host, rejectUnauthorized: false })
      : connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    const end = (): void => {
      socket.destroy();
      resolve(Buffer.concat(parts).toString('latin1'));
    };
    socket.setTimeout(quiet, end);
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', end);
    socket.on('close', end);
    socket.write(sent);
  });

/** The status lines of what came back. */
export const statusesIn = (answer: string): number[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));

import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, OperatorFault } from '../../adapters/own-postgres/index.ts';
import type { Config } from '../config.ts';

const tryPort = (port: number, host: string): Promise<unknown> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

const reasons: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port }) =>
    `PORT ${port} is taken by another program. Stop that one, or set PORT to another number (PORT=${port + 1} npm start).`,
  EACCES: ({ port }) => `PORT ${port} is kept for root on this system. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: ({ host }) =>
    `HOST ${host} is no address of this machine. Set HOST to one, or to 0.0.0.0 for all.`,
  ENOTFOUND: ({ host }) =>
    `HOST ${host} is not known. Set HOST to an address of this machine, or to 0.0.0.0 for all.`,
};

/**
 * Finds out whether the pages can be served before anything is started for them.
 * @param patience milliseconds in which a port that is taken may still become free
 * @throws {OperatorFault} naming PORT or HOST
 */
export const refuseTakenPort = async (config: Config, patience: number): Promise<void> => {
  for (const until = Date.now() + patience; ; await wait(50)) {
    const error = await tryPort(config.port, config.host);
    if (error === undefined) return;
    if (codeOf(error) === 'EADDRINUSE' && Date.now() < until) continue;
    const reason = reasons[codeOf(error)]?.(config);
    throw new OperatorFault(
      reason ?? `HOST ${config.host} and PORT ${config.port} cannot be used (${codeOf(error)}).`,
    );
  }
};

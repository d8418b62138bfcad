import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryOf } from '../../bench/processes.ts';
import { atLeast, atMost, type Outcome, told } from '../outcome.ts';
import { startReaders } from '../readers.ts';
import { type Site, startSite } from '../site.ts';

const wanted = 10_000;
/** How many are opened at the same time. */
const atOnce = 200;

/** From several addresses of this machine, so that ports do not run out. */
const open = (port: number, number: number): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.0.${2 + (number % 8)}` });
    socket.setTimeout(20_000, () => socket.destroy());
    socket.once('connect', () => {
      // One whole request, so that it is a connection kept alive and not one that never spoke.
      socket.write('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
      socket.once('data', () => {
        socket.setTimeout(0);
        resolve(socket);
      });
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(undefined));
  });

const memoryOfWebs = async (site: Site): Promise<number> => {
  const all = await Promise.all((await site.webs()).map(memoryOf));
  return all.reduce((sum, { pss }) => sum + pss, 0) / 2 ** 20;
};

const openFiles = async (): Promise<number> =>
  Number(/^Max open files\s+(\d+)/m.exec(await readFile('/proc/self/limits', 'utf8'))?.[1] ?? 0);

/** Ten thousand connections that do nothing, while others read. */
export const tryIdle = async (): Promise<Outcome> => {
  const limit = await openFiles();
  if (limit < wanted + 1_000)
    throw new Error(
      `it needs ${wanted + 1_000} open files, and this shell allows ${limit}; see "ulimit -n".`,
    );
  const site = await startSite({ WEB_PROCESSES: '2' });
  const before = await memoryOfWebs(site);
  const port = Number(new URL(site.url).port);
  const sockets: Socket[] = [];
  for (let number = 0; number < wanted; number += atOnce) {
    const opened = await Promise.all(
      Array.from({ length: atOnce }, (_, index) => open(port, number + index)),
    );
    sockets.push(...opened.filter((socket) => socket !== undefined));
  }
  const readers = startReaders(site.url, { connections: 8, pause: 20 });
  await wait(15_000);
  const met = await readers.stop();
  const still = sockets.filter((socket) => !socket.destroyed).length;
  const after = await memoryOfWebs(site);
  for (const socket of sockets) socket.destroy();
  await site.stop();
  return {
    fault: 'idle',
    did: `${wanted} connections were opened, answered once and left idle; others read for 15 seconds meanwhile.`,
    checks: [
      atLeast('connections that were answered and stayed', still, wanted),
      told('memory that they took, both processes', `${(after - before).toFixed(0)} MB`),
      told('pages answered', met.answered),
      atMost('requests that failed', met.refused + met.broken + met.wrong + met.shed, 0),
      told('slowest page', `${Math.round(met.longest)} ms`),
      ...met.faults.map((fault) => told('a reader met', fault)),
    ],
  };
};

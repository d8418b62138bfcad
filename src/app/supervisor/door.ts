import type { ChildProcess } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { BoundSocket } from 'node:net';
import { startProcess } from './start-process.ts';

/** The port of the web processes. */
export interface Door {
  /** Starts a web process that takes connections there. */
  start(environment: NodeJS.ProcessEnv): ChildProcess;
  /** From now on only the processes hold the port; when they let go, nobody is let in any more. */
  close(): void;
}

/**
 * Opens the port. The supervisor binds one socket and keeps it, and every web process listens on it: whoever is free
 * takes the next connection, and who knocks while one process is killed, leaves or is started again is refused by none.
 * @param file the built web process
 * @throws the system's error, where the port cannot be bound
 */
export const openDoor = async (file: string, host: string, port: number): Promise<Door> => {
  const { address } = await lookup(host);
  const socket = new BoundSocket({ host: address, port });
  let open = true;
  return {
    start: (environment) => startProcess(file, environment, { socket: socket.fd() }),
    close() {
      if (open) socket.close();
      open = false;
    },
  };
};

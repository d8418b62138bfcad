import { lookup } from 'node:dns/promises';
import { BoundSocket } from 'node:net';

/**
 * Where the web processes take connections. The supervisor binds the sockets and keeps them, and each process
 * listens on one that it is handed: who knocks while a process is started again waits, and is not refused.
 */
export interface Door {
  /** The descriptor on which the web process of this number listens; the first has number 1. */
  socketFor(number: number): number;
  /** This process does not come back soon: who knocks is left to the others. Without others, they wait. */
  leaveToOthers(number: number): void;
  /** From now on only the processes hold the sockets; when they close theirs, nobody is let in any more. */
  close(): void;
}

const open = (host: string, port: number, reusePort: boolean): BoundSocket =>
  new BoundSocket({ host, port, reusePort });

/** With a socket of its own for each process, the kernel shares out connections evenly (SO_REUSEPORT). */
const ownSockets = (host: string, port: number, count: number): Door => {
  const sockets = new Map<number, BoundSocket>();
  const door: Door = {
    socketFor(number) {
      const socket = sockets.get(number) ?? open(host, port, true);
      sockets.set(number, socket);
      return socket.fd();
    },
    leaveToOthers(number) {
      sockets.get(number)?.close();
      sockets.delete(number);
    },
    close() {
      for (const socket of sockets.values()) socket.close();
      sockets.clear();
    },
  };
  for (let number = 1; number <= count; number += 1) door.socketFor(number);
  return door;
};

/** One socket for all: whoever is awake takes the next connection. */
const sharedSocket = (host: string, port: number): Door => {
  const socket = open(host, port, false);
  let closed = false;
  return {
    socketFor: () => socket.fd(),
    leaveToOthers: () => {},
    close() {
      if (!closed) socket.close();
      closed = true;
    },
  };
};

/**
 * Binds PORT for so many web processes. Where the system cannot share out connections (macOS), they share one socket.
 * @throws the system's error, where the port cannot be bound
 */
export const openDoor = async (name: string, port: number, processes: number): Promise<Door> => {
  const { address } = await lookup(name);
  if (processes === 1) return sharedSocket(address, port);
  try {
    return ownSockets(address, port, processes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTSUP')) throw error;
    return sharedSocket(address, port);
  }
};

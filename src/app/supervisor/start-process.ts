import { type ChildProcess, spawn } from 'node:child_process';

/** Where a process finds the socket on which it listens: after its own three streams and the channel. */
const listenDescriptor = 4;

/**
 * A page lives for milliseconds: a small heap and few memory arenas save the web process some tens of megabytes
 * (npm run bench -- --only=load,memory). It answers with 160; the rest is for what is made when something is published.
 */
const processArguments = ['--max-semi-space-size=4', '--max-old-space-size=224'] as const;
/** What ends after its work, and reads the whole pack meanwhile: it takes room, and is quicker by a third. */
const briefArguments = ['--max-semi-space-size=32'] as const;

/**
 * Starts one of the programme's processes. It has a group of its own, so that Ctrl-C reaches the
 * supervisor alone; when the supervisor dies, the channel closes and the process ends by itself.
 * @param options.socket a descriptor on which it listens
 * @param options.brief it ends when its work is done
 */
export const startProcess = (
  file: string,
  environment: NodeJS.ProcessEnv,
  { socket, brief = false }: { socket?: number; brief?: boolean } = {},
): ChildProcess =>
  spawn(process.execPath, [...(brief ? briefArguments : processArguments), file], {
    env: {
      MALLOC_ARENA_MAX: '2',
      // What is freed goes back to the system, also after large pieces came and went (mallopt(3)).
      MALLOC_TRIM_THRESHOLD_: '4194304',
      ...environment,
      ...(socket === undefined ? {} : { LISTEN_DESCRIPTOR: String(listenDescriptor) }),
    },
    detached: true,
    // As JSON a figure that is not known (NaN) would arrive as none, and be added up as 0.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', ...(socket === undefined ? [] : [socket])],
  });

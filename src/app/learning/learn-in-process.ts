import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type LearningOrder, lengthBytes, outdated } from './learning-order.ts';

/** Megabytes: far more than the largest library needs, and less than what would hurt a small server. */
const mostMemory = 768;

/** Milliseconds: far longer than two thousand texts take on a busy machine. What takes longer hangs. */
const patience = 300_000;

/** In the build it stands at the top of the server's folder. */
const processFile = (): string =>
  fileURLToPath(
    new URL(
      /\/parts\//.test(import.meta.url) ? '../learning-process.js' : './learning-process.js',
      import.meta.url,
    ),
  );

/**
 * Learns in a process that ends with it: no reader waits, and all its memory goes back. (A thread left eighty megabytes
 * behind in the process that answers.)
 * @param file what the process runs
 * @param longest after so many milliseconds it is ended
 * @returns nothing where something newer is published already
 * @throws with the reason where the process failed
 */
export const learnInProcess = async (
  order: LearningOrder,
  file = processFile(),
  longest = patience,
): Promise<Uint8Array | undefined> => {
  const child = spawn(process.execPath, [`--max-old-space-size=${mostMemory}`, file], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: longest,
    killSignal: 'SIGKILL',
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  // Where it ends before it has read its order, the reason is told by how it ended.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(order));
  try {
    const [learned, fault, [code, signal]] = await Promise.all([
      readLearned(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null, string | null]>,
    ]);
    if (code === outdated) return undefined;
    if (signal) throw new Error(`its process was ended by ${signal}`);
    if (code !== 0) throw new Error(lastWords(fault) || `its process ended with ${code}`);
    if (!learned) throw new Error('its process ended before all was told');
    return learned;
  } finally {
    process.off('exit', end);
  }
};

/**
 * Reads what was learned into its own room at once: pieces that are put together when all are there take it twice, and
 * a process that answers keeps what it once took.
 * @returns nothing where less came than was announced
 */
const readLearned = async (from: Readable): Promise<Uint8Array | undefined> => {
  let head = Buffer.alloc(0);
  let learned: Buffer | undefined;
  let at = 0;
  for await (const piece of from as AsyncIterable<Buffer>) {
    let rest = piece;
    if (!learned) {
      head = Buffer.concat([head, piece]);
      if (head.byteLength < lengthBytes) continue;
      learned = Buffer.allocUnsafeSlow(Number(head.readBigUInt64LE()));
      rest = head.subarray(lengthBytes);
    }
    at += rest.copy(learned, at);
  }
  return learned && at === learned.byteLength ? learned : undefined;
};

const lastWords = (fault: string): string => fault.trim().split('\n').at(-1)?.trim() ?? '';

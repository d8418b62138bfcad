import { fork } from 'node:child_process';
import { join } from 'node:path';
import { beforeLeaving } from './leaving.ts';
import { askOnce, type WireAnswer } from './wire.ts';

/** What the bare server answers at one address. */
export interface BareAnswer {
  readonly status: number;
  /** Name, value, name, value …, without those that node:http writes by itself. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  /** Answers parts of the body where they are asked for. */
  readonly ranges?: boolean;
}

export interface BareServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Headers that node:http writes by itself, and so are not given to it. */
const written = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

const pairs = (raw: readonly string[]): Array<[string, string]> =>
  raw.flatMap((name, at): Array<[string, string]> => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));

/** The answer of the product, to be given by the bare server. */
export const bareAnswer = (answer: WireAnswer, leaveOut: readonly string[] = []): BareAnswer => ({
  status: answer.status,
  headers: pairs(answer.rawHeaders)
    .filter(([name]) => !written.has(name.toLowerCase()) && !leaveOut.includes(name.toLowerCase()))
    .flat(),
  body: answer.body,
});

/** Starts a bare server in a process of its own, with the Node that runs the product. */
export const startBare = async (answers: ReadonlyMap<string, BareAnswer>): Promise<BareServer> => {
  const child = fork(join(process.cwd(), 'bench', 'bare-server.ts'), [], {
    execArgv: [],
    serialization: 'advanced',
    detached: true,
  });
  const stop = beforeLeaving(async () => {
    child.disconnect();
    await new Promise((resolve) => child.once('exit', resolve));
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (port) => resolve(Number(port)));
    child.once('exit', (code) => reject(new Error(`The bare server ended with ${code}.`)));
    child.send(answers);
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
};

const comparable = (answer: WireAnswer): string =>
  JSON.stringify([
    answer.status,
    pairs(answer.rawHeaders)
      .filter(([name]) => name.toLowerCase() !== 'date')
      .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
      .sort(),
    answer.body.toString('base64'),
  ]);

/** @throws unless both servers answer this address with the same status, the same headers and the same bytes */
export const mustBeEqual = async (
  one: string,
  other: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const [a, b] = [await askOnce(one + address, headers), await askOnce(other + address, headers)];
  if (comparable(a) !== comparable(b))
    throw new Error(
      `The two servers do not answer ${address} alike, so they cannot be compared:\n${a.status} ${a.rawHeaders.join(' ')}\n${b.status} ${b.rawHeaders.join(' ')}`,
    );
};

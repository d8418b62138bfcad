import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeLeaving } from '../bench/leaving.ts';
import { askWire, ClosedUnder } from '../bench/wire.ts';

/** What readers met with. */
export interface Met {
  /** Whole answers with status 200. */
  answered: number;
  /** 503 with a time after which to try again. */
  shed: number;
  /** The connection was refused. */
  refused: number;
  /** The connection broke in the middle, or nothing came for fifteen seconds. */
  broken: number;
  /** A kept-alive connection was closed before the answer began; browsers ask again by themselves, and so did they. */
  askedAgain: number;
  /** Another status than 200 and 503, or a page that is not whole. */
  wrong: number;
  /** Pages with parts of two editions. */
  mixed: number;
  /** How often each edition was read. */
  readonly editions: Map<number, number>;
  /** Milliseconds of the slowest answer. */
  longest: number;
  /** The first faults, in words. */
  readonly faults: string[];
}

const addresses = [
  '/',
  '/guides/damp-and-mould',
  '/topics/damp-and-mould',
  '/guides/report-a-repair',
  '/letters',
  '/training',
  '/deadlines',
  '/api/v1/guides/damp-and-mould',
];

const words = ['mould', 'heating', 'complaint', 'rats', 'rent', 'gas', 'neighbour', 'repair', 'damp', 'lift'];

const longestWait = 15_000;

type Answer = { status: number; body: string; retryAfter: boolean };

const ask = async (origin: string, address: string, agent?: Agent): Promise<Answer> => {
  const answer = await askWire(origin, { address, patience: longestWait, ...(agent ? { agent } : {}) });
  return {
    status: answer.status,
    body: answer.body.toString('utf8'),
    retryAfter: answer.headers['retry-after'] !== undefined,
  };
};

const note = (met: Met, fault: string): void => {
  if (met.faults.length < 5) met.faults.push(fault);
};

const judge = (met: Met, address: string, { status, body, retryAfter }: Answer): void => {
  if (status === 503 && retryAfter) met.shed += 1;
  else if (status !== 200 || !(body.endsWith('</html>') || /^[[{]/.test(body))) {
    met.wrong += 1;
    note(met, `${address}: status ${status}, ${body.length} letters`);
  } else met.answered += 1;
  const editions = new Set([...body.matchAll(/Edition (\d+)/g)].map(([, number]) => Number(number)));
  if (editions.size > 1) {
    met.mixed += 1;
    note(met, `${address}: editions ${[...editions].join(' and ')} in one page`);
  }
  for (const edition of editions) met.editions.set(edition, (met.editions.get(edition) ?? 0) + 1);
};

export interface Readers {
  /** So far. */
  readonly met: Met;
  stop(): Promise<Met>;
}

export interface ReadersOptions {
  /** Each asks for one page after the other. */
  readonly connections?: number;
  /** Milliseconds between two pages of one reader. */
  readonly pause?: number;
  /** Whether they search too, each time for something else. */
  readonly searching?: boolean;
}

/** People who read, each on a connection that is kept alive, until they are stopped. 127.0.0.1 alone. */
export const startReaders = (
  url: string,
  { connections = 16, pause = 5, searching = true }: ReadersOptions = {},
): Readers => {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error(`Readers are for 127.0.0.1 alone, not ${url}.`);
  const met: Met = {
    ...{ answered: 0, shed: 0, refused: 0, broken: 0, askedAgain: 0, wrong: 0, mixed: 0, longest: 0 },
    editions: new Map(),
    faults: [],
  };
  let over = false;
  let asked = 0;
  const addressOf = (number: number): string =>
    searching && number % 10 === 9
      ? `/search?q=${words[number % words.length]}+${number}`
      : (addresses[number % addresses.length] ?? '/');

  const readOne = async (agent: Agent): Promise<void> => {
    asked += 1;
    const address = addressOf(asked);
    const from = performance.now();
    try {
      const answer = await ask(url, address, agent).catch((error: unknown) => {
        if (!(error instanceof ClosedUnder)) throw error;
        met.askedAgain += 1;
        return ask(url, address);
      });
      judge(met, address, answer);
    } catch (error) {
      const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
      met[refused ? 'refused' : 'broken'] += 1;
      note(met, `${address}: ${error instanceof Error ? error.message : String(error)}`);
    }
    met.longest = Math.max(met.longest, performance.now() - from);
  };

  const reader = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!over) {
      await readOne(agent);
      await wait(pause);
    }
    agent.destroy();
  };
  const all = Promise.all(Array.from({ length: connections }, reader));
  const rest = beforeLeaving(() => {
    over = true;
    return all;
  });
  return {
    met,
    async stop() {
      await rest();
      return met;
    },
  };
};

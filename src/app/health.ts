import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Library } from '../adapters/content/library.ts';
import type { WatchedFiles } from '../adapters/missed-files.ts';
import type { Figures } from './figures.ts';
import type { Learners } from './learning/learners.ts';
import type { Leaving } from './leaving.ts';
import type { PageCache } from './page-cache.ts';

export interface HealthParts {
  readonly library: Library;
  readonly pages: PageCache;
  readonly questions: PageCache;
  readonly figures: Figures;
  readonly leaving: Leaving;
  readonly learners: Pick<Learners, 'behind'>;
  readonly files: Pick<WatchedFiles, 'missing'>;
  /** How many answers were sent from memory since this process began. */
  readonly answersFromMemory: () => number;
}

/** From memory to an overloaded machine, in seconds. */
const times = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const declareFigures = (parts: HealthParts): void => {
  const { library, pages, questions, figures, learners, files, answersFromMemory } = parts;
  const registers = [figures.registry];
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('fmh_pages_stored', 'Public pages held in memory, compressed', () => pages.size);
  gauge('fmh_pages_stored_bytes', 'Bytes that they take', () => pages.bytes);
  gauge('fmh_questions_stored', 'Search answers held in memory', () => questions.size);
  gauge(
    'fmh_content_revision',
    'The newest content revision that is shown',
    () => library.current?.revision ?? 0,
  );
  gauge('fmh_database_reachable', '1 while the database answers', () => (library.reachable ? 1 : 0));
  gauge(
    'fmh_learned_behind',
    'How much that is learned of the content is older than what is shown, such as search',
    () => learners.behind,
  );
  gauge('fmh_files_missing', 'Films and pictures that were asked for and are nowhere', () => files.missing);
  new Counter({
    name: 'fmh_answers_from_memory_total',
    help: 'Answers that were stored and sent from memory',
    registers,
    // Counted as a plain number where answers are sent: that costs nothing.
    collect() {
      this.reset();
      this.inc(answersFromMemory());
    },
  });
};

/** Counts and times what was not answered from memory. */
const countAnswers = (server: FastifyInstance, { figures }: HealthParts): void => {
  const registers = [figures.registry];
  const answers = new Counter({
    name: 'fmh_answers_made_total',
    help: 'Answers that had to be made, by their status',
    labelNames: ['status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'fmh_answer_seconds',
    help: 'How long it took to make an answer',
    buckets: times,
    registers,
  });
  server.addHook('onResponse', async (_, reply) => {
    answers.inc({ status: String(reply.raw.statusCode) });
    seconds.observe(reply.elapsedTime / 1_000);
  });
};

/**
 * `/healthz`: the process answers. `/readyz`: it has content to show, and does not leave. `/metrics`: figures for
 * Prometheus, of every process of this machine. None of them says anything about a reader.
 */
export const mountHealth = (server: FastifyInstance, parts: HealthParts): void => {
  const { library, figures, leaving } = parts;
  declareFigures(parts);
  countAnswers(server, parts);
  // Who watches must see in most of all when there is too much to do.
  const config = { for: 'everyone', pressureHandler: () => undefined } as const;
  server.get('/healthz', { config }, async () => ({ status: 'ok' }));
  server.get('/readyz', { config }, async (_, reply) => {
    const ready = library.current !== undefined && !leaving.begun;
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : leaving.begun ? 'leaving' : 'not ready',
      revision: library.current?.revision ?? null,
      database: library.reachable ? 'reachable' : 'away',
    });
  });
  server.get('/metrics', { config }, async (_, reply) =>
    reply.type(figures.contentType).send(await figures.ofAll()),
  );
};

import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Library } from '../adapters/content/library.ts';
import type { PageCache } from './page-cache.ts';

export interface HealthParts {
  readonly library: Library;
  readonly pages: PageCache;
  readonly questions: PageCache;
}

/**
 * `/healthz`: the process answers. `/readyz`: it has content to show. `/metrics`: figures for Prometheus.
 * None of them says anything about a reader.
 */
export const mountHealth = (server: FastifyInstance, { library, pages, questions }: HealthParts): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
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

  const config = { for: 'everyone' } as const;
  server.get('/healthz', { config }, async () => ({ status: 'ok' }));
  server.get('/readyz', { config }, async (_, reply) =>
    library.current
      ? {
          status: 'ready',
          revision: library.current.revision,
          database: library.reachable ? 'reachable' : 'away',
        }
      : reply
          .code(503)
          .send({ status: 'not ready', revision: null, database: library.reachable ? 'reachable' : 'away' }),
  );
  server.get('/metrics', { config }, async (_, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
};

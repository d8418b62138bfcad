import type { FastifyInstance } from 'fastify';
import type { Entrant } from '../features/feature.ts';

/** Pages of every site may read the answer. */
export const openToAll = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** What browsers ask before a page of another site may send more than a plain request (the Fetch standard, CORS preflight). */
export const answerPreflight = (
  server: FastifyInstance,
  path: string,
  entrant: Entrant,
  method: 'GET' | 'POST',
): void => {
  server.options(path, { config: { for: entrant } }, async (_, reply) =>
    reply
      .code(204)
      .headers({
        ...openToAll,
        'access-control-allow-methods': `${method}, OPTIONS`,
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '86400',
      })
      .send(),
  );
};

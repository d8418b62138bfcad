import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';

/** What was sent as a form with a file (multipart/form-data, RFC 7578) is none: it is cut off, or has no boundary. */
export class UnreadableForm extends Error {
  static readonly code = 'UNREADABLE_FORM';
  readonly code = UnreadableForm.code;
  readonly statusCode = 400;
}

/**
 * Whatever is thrown while such a form is read is a fault of what was sent, not ours: the parser throws bare errors.
 * On a server whose forms are read before their handler.
 */
export const tellUnreadableForms = (server: FastifyInstance): void => {
  const read = new WeakSet<FastifyRequest>();
  server.addHook('preHandler', async (request) => void read.add(request));
  server.setErrorHandler<FastifyError>((error, request) => {
    if (request.isMultipart() && !read.has(request) && error.statusCode === undefined)
      throw new UnreadableForm('the form could not be read', { cause: error });
    throw error;
  });
};

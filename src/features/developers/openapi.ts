import { z } from 'zod';
import type { ApiOperation, SiteFacts } from '../feature.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 speaks JSON Schema 2020-12, which is what zod writes. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
};

const wordParameters = ({ words = {} }: ApiOperation): Json[] =>
  Object.entries(words).map(([name, { about, example }]) => ({
    name,
    in: 'path',
    required: true,
    description: about,
    schema: { type: 'string' },
    example,
  }));

const queryParameters = ({ query }: ApiOperation): Json[] =>
  Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const { description, example, ...schema } = schemaOf(field as z.ZodType, 'input');
    return {
      name,
      in: 'query',
      required: false,
      ...(description ? { description } : {}),
      ...(example ? { example } : {}),
      schema: { type: 'string', ...schema },
    };
  });

const content = (schema: Json, example?: unknown): Json => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});

const refusalSchema = { $ref: '#/components/schemas/Refusal' };

const operationOf = (operation: ApiOperation): Json => ({
  operationId: operation.id,
  summary: operation.summary,
  description: operation.about,
  parameters: [...wordParameters(operation), ...queryParameters(operation)],
  ...(operation.body
    ? {
        requestBody: {
          required: true,
          content: content(schemaOf(operation.body, 'input'), operation.example.body),
        },
      }
    : {}),
  responses: {
    200: { description: 'The answer.', content: content(schemaOf(operation.answer, 'output')) },
    ...Object.fromEntries(
      Object.entries(operation.refusals ?? {}).map(([status, description]) => [
        status,
        { description, content: content(refusalSchema) },
      ]),
    ),
  },
});

const refusal = {
  type: 'object',
  required: ['error'],
  properties: {
    error: { type: 'string', description: 'A sentence: what was found, and what would be right.' },
    faults: { type: 'array', items: { type: 'string' }, description: 'A sentence for each thing.' },
  },
};

/** The description of everything that programs may ask, made from the schemas that check it (OpenAPI 3.1). */
export const openApiOf = (operations: readonly ApiOperation[], site: SiteFacts): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const there = paths[operation.path] ?? {};
    paths[operation.path] = { ...there, [operation.method]: operationOf(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Four Million Homes',
      version: '1',
      summary: 'Rights of residents of social housing in England, for programs.',
      description:
        'Open to everybody, without a key. It counts dates and finds guides; it is not advice on a case. What is asked is not kept.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: site.publicUrl }],
    paths,
    components: { schemas: { Refusal: refusal } },
  };
};

import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { features } from '../../app/features.ts';
import { openApiOf } from './openapi.ts';

const operations = features.flatMap(({ routes = [], forms = [] }) =>
  [...routes, ...forms].flatMap(({ api }) => api ?? []),
);
const site = {
  publicUrl: 'https://homes.example.org',
  operator: 'Example Homes',
  contact: undefined,
  dataController: 'Example Homes',
  official: false,
};

test('the description is OpenAPI 3.1 that other tools can read', async () => {
  const { valid, errors } = await new Validator().validate(openApiOf(operations, site));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('each operation has a name of its own, and an example at its own address', () => {
  const names = operations.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, example } of operations) {
    const pattern = new RegExp(`^${path.replaceAll(/\{[a-z]+\}/g, '[a-z0-9-]+')}(\\?|$)`);
    expect(example.address).toMatch(pattern);
  }
});

test('every word of an address is described', () => {
  for (const { path, words = {} } of operations) {
    const named = [...path.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '');
    expect(Object.keys(words).sort()).toEqual(named.sort());
  }
});

test('the types of events are a closed list that a program can read', () => {
  const text = JSON.stringify(openApiOf(operations, site));
  expect(text).toContain('"complaint-acknowledged"');
  expect(text).toContain('"physical-inspection-asked"');
});

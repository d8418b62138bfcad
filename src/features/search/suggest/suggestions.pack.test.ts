import { beforeAll, expect, test } from 'vitest';
import { realSnapshot } from '../../../../test/real-pack.ts';
import { suggest } from '../../../ui/search-box/match.ts';
import { type Suggestion, suggestionSchema, suggestionsOf } from './suggestions.ts';

let list: Suggestion[];
beforeAll(async () => {
  list = suggestionsOf(await realSnapshot());
}, 60_000);
const offered = (typed: string): string[] => suggest(typed, list, 5).map(({ url }) => url);

test('every suggestion has the published shape, and leads to this site', () => {
  for (const each of list) expect(suggestionSchema.parse(each).url).toMatch(/^\/[a-z]/);
});

test.each([
  ['gas lea', '/danger#danger-gas'],
  ['want to die', '/danger#danger-suicide'],
  ['carbon monoxide', '/danger#danger-carbon-monoxide'],
  ['he hit me partner hit', '/danger#danger-domestic-abuse'],
])('"%s" offers help that cannot wait first', (typed, url) => {
  expect(offered(typed)[0]).toBe(url);
});

test('what is no danger offers none, and the training is offered by its names', () => {
  for (const typed of ['damp in bedroom', 'rent increase', 'neighbour noise', 'dripping tap'])
    expect(offered(typed).join()).not.toContain('/danger');
  for (const typed of ['training', 'films', 'course']) expect(offered(typed)).toContain('/training');
});

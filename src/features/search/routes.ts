import { h } from 'preact';
import { z } from 'zod';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { dangerView } from '../danger/index.ts';
import type { Answer, ApiOperation, House, PublicRoute } from '../feature.ts';
import { withCompanions } from './companions.ts';
import { searchLearning } from './learning.ts';
import { isSecret, type SearchOutcome } from './outcome.ts';
import { ResultsPage, resultsTitle } from './pages/results-page.tsx';
import { searchApiPath, searchPath, suggestionsPath } from './paths.ts';
import { suggestionsOf } from './suggest/suggestions.ts';
import { UnansweredCounter } from './unanswered/unanswered-counter.ts';
import { withWays } from './ways.ts';

const mostResults = 50;
const usualResults = 10;
const onThePage = 12;

/** A parameter written twice comes as a list; the first one counts. */
const words = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().catch(''));

const pageQuery = z.object({ q: words.default('') });

const apiQuery = z.object({
  q: words.default(''),
  // Checked where it is used: the answer to a wrong limit is a sentence, not a page.
  limit: z.unknown().optional(),
});

const limitSchema = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.number().int().min(1).max(mostResults));

const limitSentence = `"limit" must be a whole number from 1 to ${mostResults}, such as limit=${usualResults}.`;

/** The outcome as the open API gives it (DESIGN, section 6). */
export const searchAnswer = (outcome: SearchOutcome, snapshot: Snapshot) => {
  const first = outcome.dangers[0];
  const phone = first && dangerView(snapshot, first.id)?.contacts.find((contact) => contact.phone)?.phone;
  return {
    query: outcome.query,
    covered: outcome.covered,
    language: outcome.language ?? (outcome.otherLanguage ? null : 'en'),
    danger: first ? { title: first.title, text: first.steps.join(' '), phone: phone ?? null } : null,
    results: outcome.results,
    elsewhere: outcome.elsewhere.flatMap(({ places }) => places),
  };
};

const place = z.object({ title: z.string(), url: z.string() });

const answerSchema = z.object({
  query: z.string(),
  covered: z.boolean().meta({
    description: 'False where nothing here answers the need; then `elsewhere` says who helps.',
  }),
  language: z.string().nullable().meta({
    description: 'The language of the question, as a BCP 47 tag; null where it is none that we know.',
  }),
  danger: z
    .object({ title: z.string(), text: z.string(), phone: z.string().nullable() })
    .nullable()
    .meta({ description: 'What cannot wait: show it above everything.' }),
  results: z.array(
    z.object({
      kind: z.string(),
      slug: z.string(),
      topic: z.string(),
      title: z.string(),
      summary: z.string(),
      url: z.string(),
      score: z.number(),
      answer: z.string().optional(),
      at_second: z.number().optional(),
    }),
  ),
  elsewhere: z.array(place),
});

const searchOperation: ApiOperation = {
  id: 'search',
  method: 'get',
  path: searchApiPath(),
  summary: "Search in residents' own words",
  about:
    'Guides, letters, modules, films, limits and ways to them that answer a question, with danger first. Questions are not kept.',
  query: z.object({
    q: z
      .string()
      .optional()
      .meta({ description: 'The question, as somebody would say it.', example: 'damp bedroom' }),
    limit: z
      .string()
      .optional()
      .meta({ description: `How many results, 1 to ${mostResults}; ${usualResults} unless told.` }),
  }),
  answer: answerSchema,
  refusals: { 422: 'The limit is no number from 1 on.' },
  example: { address: `${searchApiPath()}?q=damp+bedroom&limit=3` },
};

/** What was found, with what goes with it and the ways that were asked for. */
const complete = (found: SearchOutcome, snapshot: Snapshot, limit: number): SearchOutcome =>
  withWays(withCompanions(found, snapshot, limit), snapshot, limit);

const counters = new WeakMap<House, UnansweredCounter>();

/** One counter for each house. */
const counterOf = (house: House): UnansweredCounter => {
  const known = counters.get(house);
  if (known) return known;
  const counter = new UnansweredCounter({
    database: house.database,
    key: house.secretFor('search'),
    today: () => house.snapshot().day,
  });
  counters.set(house, counter);
  return counter;
};

const page: PublicRoute = {
  path: (language) => searchPath(language),
  for: 'everyone',
  inEveryLanguage: true,
  query: pageQuery,
  openEnded: true,
  async answer({ house, language, query }): Promise<Answer> {
    const { q } = pageQuery.parse(query);
    const library = await house.learned(searchLearning);
    const { snapshot } = library;
    const outcome = complete(library.search(q, onThePage, language), snapshot, onThePage);
    counterOf(house).note(outcome, (word) => library.knows(word));
    return {
      type: 'page',
      page: {
        title: resultsTitle(outcome, language),
        description: 'Search the library in your own words.',
        address: searchPath(language),
        // What somebody near must not see goes into no further address.
        addressIn: (other) => searchPath(other, isSecret(outcome) ? '' : outcome.query),
        menu: 'help',
        unlisted: true,
        ownSearch: true,
        // A question about abuse is itself a trace: the page is treated like the guide.
        exit: outcome.dangers.some(({ exit }) => exit),
        body: h(ResultsPage, { outcome, snapshot, language }),
      },
    };
  },
};

const api: PublicRoute = {
  path: () => searchApiPath(),
  for: 'everyone',
  query: apiQuery,
  openEnded: true,
  api: searchOperation,
  async answer({ house, query }): Promise<Answer> {
    const { q, limit: asked } = apiQuery.parse(query);
    const limit =
      asked === undefined ? { success: true as const, data: usualResults } : limitSchema.safeParse(asked);
    if (!limit.success) return { type: 'json', status: 422, body: { error: limitSentence } };
    const library = await house.learned(searchLearning);
    const { snapshot } = library;
    const outcome = complete(library.search(q, limit.data), snapshot, limit.data);
    counterOf(house).note(outcome, (word) => library.knows(word));
    return { type: 'json', body: searchAnswer(outcome, snapshot) };
  },
};

const suggestions: PublicRoute = {
  path: suggestionsPath,
  for: 'everyone',
  answer: ({ snapshot }) => ({ type: 'json', body: suggestionsOf(snapshot) }),
};

export const routes: readonly PublicRoute[] = [page, suggestions, api];

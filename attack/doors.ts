import { z } from 'zod';
import { languagesOf } from '../src/app/languages-of.ts';
import type { ApiOperation, Feature } from '../src/features/feature.ts';

/** One address with one method, at which anybody may knock. */
export interface Door {
  readonly method: 'GET' | 'POST';
  /** The address as a pattern: words that vary are written `:slug`. */
  readonly pattern: string;
  /** The names of the parameters after the question mark. */
  readonly query: readonly string[];
  /** Forms that may carry a file. */
  readonly multipart?: true;
  readonly api?: ApiOperation;
}

/** Doors that are no routes of a room: health, figures, and what the browser fetches beside pages. */
export const doorsOfTheHouse: readonly string[] = [
  ...['/healthz', '/readyz', '/metrics', '/favicon.svg', '/share-card.png', '/offline.js'],
  ...['/training/:module/module.zip', '/nowhere'],
];

/** The names of the parameters that a schema reads. */
const namesIn = (schema: z.ZodType | undefined): string[] => {
  if (!schema) return [];
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties ?? {});
};

/** Every door of every room, in every language, and those of the house. */
export const doorsOf = (features: readonly Feature[]): Door[] => [
  ...doorsOfTheHouse.map((pattern): Door => ({ method: 'GET', pattern, query: [] })),
  ...features.flatMap(({ routes = [], forms = [], own = [] }): Door[] => [
    ...routes.flatMap((route) =>
      languagesOf(route).map(
        (language): Door => ({
          method: 'GET',
          pattern: route.path(language),
          query: namesIn(route.query),
          ...(route.api ? { api: route.api } : {}),
        }),
      ),
    ),
    ...forms.flatMap((route) =>
      languagesOf(route).map(
        (language): Door => ({
          method: 'POST',
          pattern: route.path(language),
          query: [],
          ...(route.api ? { api: route.api } : {}),
        }),
      ),
    ),
    ...own.flatMap((route): Door[] => [
      ...(route.show ? [{ method: 'GET' as const, pattern: route.path('en'), query: ['back'] }] : []),
      ...(route.take
        ? [{ method: 'POST' as const, pattern: route.path('en'), query: [], multipart: true as const }]
        : []),
    ]),
  ]),
];

/** The words that vary in an address, by their names, as far as it is one of this pattern. */
const wordsIn = (pattern: string, address: string): Array<readonly [string, string]> => {
  const names = pattern.split('/');
  const words = address.split('/');
  if (names.length !== words.length) return [];
  const found: Array<readonly [string, string]> = [];
  for (const [at, name] of names.entries()) {
    const word = words[at] ?? '';
    const [, before = '', key, after = ''] = /^([^:]*):([a-z]+)(.*)$/.exec(name) ?? [];
    if (key === undefined) {
      if (name !== word) return [];
    } else if (word.startsWith(before) && word.endsWith(after) && word.length > before.length + after.length)
      found.push([key, word.slice(before.length, word.length - after.length)]);
    else return [];
  }
  return found;
};

/** For each word that varies, what stands for it in real addresses. */
export const knownWords = (
  doors: readonly Door[],
  addresses: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const known = new Map<string, Set<string>>();
  for (const { pattern } of doors)
    for (const address of addresses)
      for (const [name, word] of wordsIn(pattern, address))
        known.set(name, (known.get(name) ?? new Set()).add(word));
  return new Map([...known].map(([name, words]) => [name, [...words]]));
};

/** A pattern with its words filled in. */
export const filled = (pattern: string, word: (name: string) => string): string =>
  pattern.replaceAll(/:([a-z]+)/g, (_, name: string) => word(name));

/** A door at which a page stands, and its address with a word that is known in each place. */
export interface PageDoor extends Door {
  readonly address: string;
}

/** The doors of pages; files and figures are none, and a draft is nobody's but the writer's. */
export const pageDoors = (
  doors: readonly Door[],
  words: ReadonlyMap<string, readonly string[]>,
): PageDoor[] =>
  doors
    .filter(({ method, pattern }) => method === 'GET' && !/module\.zip|\.pdf|:draft|metrics/.test(pattern))
    .map((door) => ({ ...door, address: filled(door.pattern, (name) => words.get(name)?.[0] ?? 'nothing') }));

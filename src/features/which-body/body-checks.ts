import type { Fault } from '../../adapters/content/fault.ts';
import type { PackView } from '../../adapters/content/kind.ts';
import type { Language } from '../../ui/language.ts';
import { plainText } from '../../ui/prose/plain-text.ts';
import { inlines } from '../../ui/prose/walk.ts';
import { contactKind } from '../contacts/index.ts';
import { proseFaults, readabilityOf, readingAge, tokenWords } from '../guides/index.ts';
import { guidePath } from '../guides/paths.ts';
import { letterPath } from '../letters/paths.ts';
import { type Outcome, type PlacedProse, type WhichBody, waysOf } from './body-kind.ts';
import { mostQuestions, type WayFault, wayFaults } from './ways.ts';

const told = (fault: WayFault): Pick<Fault, 'found' | 'expected'> => {
  switch (fault.fault) {
    case 'leads nowhere':
      return {
        found: `"${fault.at}" leads to "${fault.to}"`,
        expected: 'a question or an outcome of this file',
      };
    case 'too many questions':
      return {
        found: `"${fault.at}" comes after ${mostQuestions} questions`,
        expected: `an outcome: no way asks more than ${mostQuestions}`,
      };
    case 'never reached':
      return { found: `no answer leads to "${fault.at}"`, expected: 'an answer that does' };
    case 'twice':
      return { found: `"${fault.at}" twice`, expected: 'each id once' };
  }
};

/** The sources that texts name, in their order, each once. */
export const sourcesIn = (texts: readonly PlacedProse[]): readonly string[] => [
  ...new Set(
    texts.flatMap(({ prose }) =>
      [...inlines(prose)].flatMap(({ node }) =>
        node.type === 'token' && node.token === 'source' ? [node.id] : [],
      ),
    ),
  ),
];

function* outcomeFaults(
  outcome: Outcome,
  language: Language,
  pack: PackView,
): Generator<Omit<Fault, 'path'>> {
  const line = outcome.why.bodyLine;
  const of = `"${outcome.id}"`;
  for (const contact of outcome.contacts)
    if (!pack.find(contactKind, contact))
      yield { line, found: `${of}: the contact "${contact}"`, expected: 'an id of contacts.yaml' };
  for (const address of [
    ...outcome.letters.map((letter) => letterPath(language, letter)),
    ...outcome.guides.map((guide) => guidePath(language, guide)),
  ])
    if (!pack.answersAt(address))
      yield {
        line,
        found: `${of}: a dead link to ${address}`,
        expected: 'an address at which this site answers',
      };
  if (sourcesIn([outcome.why, outcome.first]).length === 0)
    yield { line, found: `${of} names no source`, expected: '[source:id] behind what it says' };
}

/** Everything that may be wrong with the questions and with what they lead to. */
export function* bodyFaults(
  body: WhichBody,
  path: string,
  language: Language,
  pack: PackView,
): Generator<Fault> {
  for (const fault of wayFaults(waysOf(body))) yield { path, line: 1, ...told(fault) };
  for (const outcome of body.outcomes)
    for (const fault of outcomeFaults(outcome, language, pack)) yield { path, ...fault };
  for (const { id, outcomes } of body.either)
    for (const other of outcomes)
      if (!body.outcomes.some((outcome) => outcome.id === other))
        yield { path, line: 1, found: `"${id}" shows "${other}"`, expected: 'an outcome of this file' };
  const texts = [
    ...body.outcomes.flatMap(({ why, first }) => [why, first]),
    ...body.either.map(({ tell }) => tell),
  ];
  for (const text of texts)
    yield* proseFaults({ ...text, path, sources: body.sources, law: true, placesAt: () => undefined }, pack);
  const used = sourcesIn(texts);
  for (const { id } of body.sources)
    if (!used.includes(id))
      yield { path, line: 1, found: `the source "${id}"`, expected: '[source:id] that names it' };
  const day = body.reviewed;
  const { age } = readabilityOf(texts.flatMap(({ prose }) => plainText(prose, tokenWords(pack, day), day)));
  if (age > readingAge.aim)
    yield {
      path,
      line: 1,
      found: `a reading age of ${age.toFixed(1)}`,
      expected: `${readingAge.aim} at most`,
    };
}

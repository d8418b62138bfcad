import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { timeLimitFileSchema } from '../time-limit.ts';
import type { Deadline } from './deadline.ts';
import { evaluateCase } from './evaluate.ts';
import { type Case, type CaseInput, caseSchema } from './event.ts';
import { hazardKindFileSchema } from './hazard-kind.ts';
import { type LawBook, openLawBook } from './law-book.ts';

const content = new URL('../../../content/', import.meta.url);
const yaml = (path: string): unknown =>
  parse(readFileSync(new URL(path, content), 'utf8'), { schema: 'core' });

/** The law of the pack, as the site has it. */
export const packBook = (): LawBook =>
  openLawBook(
    readdirSync(new URL('time-limits/', content)).flatMap(
      (name) => timeLimitFileSchema.parse(yaml(`time-limits/${name}`)).limits,
    ),
    hazardKindFileSchema.parse(yaml('hazards.yaml')).hazards,
  );

type Event = CaseInput['events'][number];

/** "2026-02-03 complaint-made": an event as one line; more fields as an object behind it. */
export const event = (line: string, more: Partial<Event> = {}): Event => {
  const [at = '', type = ''] = line.split(' ');
  return { at, type: type as Event['type'], ...more };
};

/** A case of an assured tenant of a housing association, with what a test says otherwise. */
export const aCase = (today: string, events: readonly Event[], changes: Partial<CaseInput> = {}): Case =>
  caseSchema.parse({ landlord: 'housing-association', tenure: 'assured', today, events, ...changes });

export const damp = { kind: 'damp-and-mould', severity: 'significant' } as const;
export const dampEmergency = { kind: 'damp-and-mould', severity: 'emergency' } as const;

const book = packBook();

/** Every deadline of a case under the law of the pack. */
export const deadlinesOf = (told: Case): readonly Deadline[] => {
  const evaluation = evaluateCase(told, book);
  if (evaluation.kind === 'refused')
    throw new Error(evaluation.contradictions.map(({ sentence }) => sentence).join('\n'));
  return evaluation.deadlines;
};

/** The deadlines that one limit gives in a case. */
export const allOf = (told: Case, limit: string): readonly Deadline[] =>
  deadlinesOf(told).filter((deadline) => deadline.limit.id === limit);

/** The first deadline of a limit; a test that asks for one that is not there fails. */
export const oneOf = (told: Case, limit: string): Deadline => {
  const [first] = allOf(told, limit);
  if (!first) throw new Error(`The case has no deadline of ${limit}.`);
  return first;
};

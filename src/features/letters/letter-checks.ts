import type { Fault } from '../../adapters/content/fault.ts';
import type { PackView } from '../../adapters/content/kind.ts';
import type { Language } from '../../ui/language.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { findNumberOfLaw, guideKind, readabilityOf, readingAge, topicKind } from '../guides/index.ts';
import { guidePath } from '../guides/paths.ts';
import { valuesOf } from './choices.ts';
import { lawWithoutSource } from './law-lines.ts';
import { type Letter, letterKind, limitName } from './letter-kind.ts';
import { limitFaults } from './limit-checks.ts';
import { noteFaults } from './note-checks.ts';
import { letterPath } from './paths.ts';
import type { Field, Question } from './question.ts';
import { conditionFaults, questionFaults } from './question-checks.ts';
import { conditionsOf, type Gate, isReachable } from './reachable.ts';
import { answersAbout } from './rules/answers-about.ts';
import { askedUnder, listUnder } from './rules/write.ts';
import type { Part, Piece } from './text/tree.ts';
import { takesMonth } from './told-day.ts';

/** Questions that the letter prints round its body by itself. */
const framing = ({ to }: Letter): readonly string[] => [
  ...['name', 'address', 'contact'],
  ...(to.question === undefined ? [] : [to.question]),
];

/** Words that no person writes. */
const officialese = /\band\/or\b|\(s\)|\bN\/A\b|\bTBC\b/i;

interface Placed {
  readonly piece: Piece;
  readonly line: number;
  readonly list?: string;
}

function* flat(pieces: readonly Piece[], line: number, list?: string): Generator<Placed> {
  for (const piece of pieces) {
    yield { piece, line, ...(list ? { list } : {}) };
    if (piece.kind === 'if') yield* flat([...piece.met, ...piece.unmet], line, list);
  }
}

function* placed(parts: readonly Part[], list?: string): Generator<Placed> {
  for (const part of parts)
    if (part.kind === 'each') yield* placed(part.parts, part.list);
    else if (part.kind === 'if') yield* placed([...part.met, ...part.unmet], list);
    else yield* flat(part.pieces, part.line, list);
}

/** Everything that is typed must have a place in the letter; everything that is chosen, a meaning. */
function* unusedFaults(letter: Letter): Generator<Omit<Fault, 'path' | 'line'>> {
  const lines = [letter.subject, ...letter.next.map(({ say }) => say)].flatMap((pieces) => [
    ...flat(pieces, 1),
  ]);
  const all = [...placed(letter.body), ...lines];
  const gaps = new Set(all.flatMap(({ piece }) => ('name' in piece ? [piece.name] : [])));
  const conditions = [
    ...[...conditionsOf(letter.body)].map(({ condition }) => condition),
    ...all.flatMap(({ piece }) => (piece.kind === 'if' ? [piece.condition] : [])),
    ...letter.questions.flatMap(({ only_if }) => only_if ?? []),
    ...[...letter.next, ...letter.notes].flatMap(({ only_if }) => only_if ?? []),
    ...Object.values(letter.selections).map(({ where }) => where),
  ];
  const asked = new Set(
    conditions.flatMap(({ terms }) => terms.flatMap(({ term }) => ('name' in term ? [term.name] : []))),
  );
  const starts = new Set(letter.limits.flatMap(({ from, hazard }) => [from, hazard?.split('.')[1] ?? '']));
  const around = framing(letter);
  for (const question of letter.questions) {
    const fields: ReadonlyArray<Question | Field> = question.kind === 'list' ? question.fields : [question];
    for (const field of fields) {
      const isChosen = valuesOf(field) !== undefined;
      const isGate = field.kind === 'agreement' || ('must' in field && field.must !== undefined);
      const isUsed = gaps.has(field.id) || around.includes(field.id) || isGate;
      if (!isUsed && !(isChosen && (asked.has(field.id) || starts.has(field.id))))
        yield {
          found: `the answer to "${field.id}" does not reach the letter`,
          expected: isChosen ? 'a gap or a condition that uses it' : 'a gap {…} that prints it',
        };
    }
  }
}

/** A letter goes to somebody: one who is asked for, or one whose name is known. */
function* recipientFaults(
  { to, questions }: Letter,
  pack: PackView,
): Generator<Omit<Fault, 'path' | 'line'>> {
  const asked = questions.find(({ id }) => id === to.question);
  if (to.question !== undefined && asked?.kind !== 'landlord' && asked?.kind !== 'recipient')
    yield {
      found: `a letter to the answer of "${to.question}"`,
      expected: 'a question with this id, of kind landlord or recipient',
    };
  for (const { id, kind } of questions)
    if (kind === 'recipient' && id !== to.question)
      yield { found: `the recipient "${id}"`, expected: `"to: { question: ${id}, … }"` };
  for (const contact of to.contacts)
    if (!pack.find(contactKind, contact))
      yield { found: `the contact "${contact}"`, expected: 'an id of contacts.yaml' };
}

/** The fixed words of a letter, as plain paragraphs. */
const plainLines = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'each') return plainLines(part.parts);
    if (part.kind === 'if') return [...plainLines(part.met), ...plainLines(part.unmet)];
    return [plainPieces(part.pieces)];
  });

const plainPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.words;
      if (piece.kind === 'number') return piece.many;
      if (piece.kind === 'if') return plainPieces([...piece.met, ...piece.unmet]);
      return piece.kind === 'source' ? '' : 'a day';
    })
    .join('');

/** What is written outside of the body: its subject, and what happens next where it happens. */
const outside = ({ subject, next, notes }: Letter): readonly Part[] => {
  const line = 1;
  return [
    { kind: 'paragraph', pieces: subject, line },
    ...[...notes, ...next].map(({ say, only_if: condition }): Part => {
      const said: Part = { kind: 'paragraph', pieces: say, line };
      return condition ? { kind: 'if', condition, met: [said], unmet: [], line } : said;
    }),
  ];
};

/** A month has no "on" before it: the gap itself brings the word that fits. */
const onFault = (
  piece: Piece,
  asked: Question | Field,
  before: Piece | undefined,
): Pick<Fault, 'found' | 'expected'> | undefined => {
  if (piece.kind !== 'gap') return undefined;
  if (piece.on && asked.kind !== 'day')
    return { found: `{on ${piece.name}}`, expected: 'a question of kind day' };
  const isOn = before?.kind === 'words' && /\b[Oo]n $/.test(before.words);
  return isOn && asked.kind === 'day' && takesMonth(asked)
    ? {
        found: `"on {${piece.name}}"`,
        expected: `{on ${piece.name}}, which reads "in" where only a month is known`,
      }
    : undefined;
};

/** @param at the line of the file on which a line of these parts stands */
function* partsFaults(
  letter: Letter,
  parts: readonly Part[],
  at: (line: number) => number,
): Generator<Omit<Fault, 'path'>> {
  let before: Placed | undefined;
  for (const here of placed(parts)) {
    const { piece, line, list } = here;
    const asked =
      'name' in piece ? askedUnder(letter, piece.name, list && listUnder(letter, list)) : undefined;
    const found = asked && onFault(piece, asked, before?.line === line ? before.piece : undefined);
    if (found) yield { line: at(line), ...found };
    before = here;
    if ('name' in piece && !asked && !(piece.kind === 'number' && letter.selections[piece.name]))
      yield { line: at(line), found: `the gap {${piece.name}}`, expected: 'a question with this id' };
    if ('limit' in piece && !letter.limits.some((one) => limitName(one) === piece.limit))
      yield {
        line: at(line),
        found: `{${piece.kind} ${piece.limit}}`,
        expected: 'a limit that stands under "limits"',
      };
    if (piece.kind === 'source' && !letter.sources.some(({ id }) => id === piece.id))
      yield { line: at(line), found: `[source:${piece.id}]`, expected: 'an id under "sources"' };
    const words = piece.kind === 'words' ? piece.words : '';
    const official = officialese.exec(words)?.[0];
    if (official)
      yield { line: at(line), found: `"${official}"`, expected: 'words that a person would write' };
    const number = findNumberOfLaw(words);
    if (number)
      yield {
        line: at(line),
        found: `"${number}" typed into the letter`,
        expected: '{by limit} or {length limit}',
      };
  }
  for (const { condition, gates, list, line } of conditionsOf(parts)) {
    for (const fault of conditionFaults(condition, letter, list)) yield { line: at(line), ...fault };
    const tried = (met: boolean): readonly Gate[] => [...gates, { condition, met }];
    // Inside a list the fields of an entry are free: only what stands outside can be tried.
    if (!list && !isReachable(tried(true), letter))
      yield {
        line: at(line),
        found: 'a condition that nobody can meet',
        expected: 'one that some answers meet',
      };
  }
}

function* bodyFaults(letter: Letter): Generator<Omit<Fault, 'path'>> {
  const at = (line: number): number => line + letter.bodyLine - 1;
  yield* partsFaults(letter, letter.body, at);
  for (const { sentence, line } of lawWithoutSource(letter.body))
    yield { line: at(line), found: `"${sentence}" without a source`, expected: '[source:id] behind it' };
  const { age } = readabilityOf(plainLines(letter.body));
  if (age > readingAge.most)
    yield {
      line: letter.bodyLine,
      found: `a reading age of ${age.toFixed(1)}`,
      expected: `${readingAge.most} at most`,
    };
}

/** Everything that may be wrong with a letter of the pack. */
export function* letterFaults(
  letter: Letter,
  path: string,
  language: Language,
  pack: PackView,
): Generator<Fault> {
  for (const fault of [
    ...questionFaults(letter, pack),
    ...unusedFaults(letter),
    ...recipientFaults(letter, pack),
    ...limitFaults(letter, pack),
  ])
    yield { path, line: 1, ...fault };
  for (const fault of [...partsFaults(letter, outside(letter), () => 1), ...bodyFaults(letter)])
    yield { path, ...fault };
  for (const [name, { of, where }] of Object.entries(letter.selections)) {
    if (letter.questions.some(({ id }) => id === name))
      yield { path, line: 1, found: `the selection "${name}"`, expected: 'a name that no question has' };
    if (!letter.questions.some(({ id, kind }) => id === of && kind === 'list'))
      yield {
        path,
        line: 1,
        found: `the selection "${name}" of "${of}"`,
        expected: 'a question of kind list',
      };
    for (const fault of conditionFaults(where, letter, of)) yield { path, line: 1, ...fault };
  }
  if (!pack.find(topicKind, letter.topic))
    yield { path, line: 1, found: `the topic "${letter.topic}"`, expected: 'a topic of topics.yaml' };
  for (const id of letter.danger)
    if (!pack.find(dangerKind, id))
      yield { path, line: 1, found: `the danger "${id}"`, expected: 'an id of danger.yaml' };
  const links = [
    ...letter.not_for.flatMap(({ href }) => (href ? [href.split('#')[0] ?? ''] : [])),
    ...[...letter.next, ...letter.notes].flatMap(({ letter: other }) =>
      other ? [letterPath(language, other)] : [],
    ),
    ...[...letter.next, ...letter.notes].flatMap(({ guide }) => (guide ? [guidePath(language, guide)] : [])),
  ];
  for (const address of links)
    if (!pack.answersAt(address))
      yield {
        path,
        line: 1,
        found: `a dead link to ${address}`,
        expected: 'an address at which this site answers',
      };
  for (const guide of pack.list(guideKind, language))
    if (guide.item.letters[0] === letter.slug && guide.item.about !== undefined)
      if (Object.keys(answersAbout(letter, guide.item.about)).length === 0)
        yield {
          path: guide.path,
          line: 1,
          found: `about: ${guide.item.about}`,
          expected: `a choice in a list of "${letter.slug}", the first letter of this guide`,
        };
  for (const fault of noteFaults(letter)) yield { path, line: 1, ...fault };
  if (letter.together && !pack.find(letterKind, letter.together)?.group)
    yield {
      path,
      line: 1,
      found: `together: ${letter.together}`,
      expected: 'a letter of the pack that has "group"',
    };
  for (const { limit } of letter.next)
    if (limit && !letter.limits.some((one) => limitName(one) === limit))
      yield {
        path,
        line: 1,
        found: `next: the limit "${limit}"`,
        expected: 'one that stands under "limits"',
      };
}

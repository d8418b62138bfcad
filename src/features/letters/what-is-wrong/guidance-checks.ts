import type { Fault } from '../../../adapters/content/fault.ts';
import type { PackView } from '../../../adapters/content/kind.ts';
import type { Language } from '../../../ui/language.ts';
import { contactKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { findNumberOfLaw } from '../../guides/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { type Letter, letterKind } from '../letter-kind.ts';
import { letterPath, whatIsWrong } from '../paths.ts';
import { NOT_SURE } from '../question.ts';
import { conditionFaults, questionFaults } from '../question-checks.ts';
import { everyWay } from './every-way.ts';
import { foundNumber } from './found-step.ts';
import type { Guidance, Lead } from './guidance-kind.ts';
import { leadsOf } from './lead-of.ts';
import { askingOf, isThingsId } from './questions-of.ts';

type Told = Pick<Fault, 'found' | 'expected'>;

/** The kinds of problem that letters ask for. */
const kindsOfProblems = (letters: readonly Letter[]): ReadonlySet<string> =>
  new Set(
    letters.flatMap(({ questions }) =>
      questions.flatMap((question) =>
        question.kind === 'list' && question.id === 'problems'
          ? question.fields.flatMap((field) =>
              field.kind === 'choice' ? [NOT_SURE, ...field.options.map(({ value }) => value)] : [],
            )
          : [],
      ),
    ),
  );

function* placeFaults({ places }: Guidance, pack: PackView): Generator<Told> {
  const kinds = kindsOfProblems(pack.list(letterKind).map(({ item }) => item));
  const rooms = places.rooms.map(({ id }) => id);
  for (const [what, ids] of [
    ['room', rooms],
    ['thing', places.things.map(({ id }) => id)],
  ] as const)
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
      yield { found: `the ${what} "${id}" twice`, expected: 'each id once' };
  for (const thing of places.things) {
    if (!kinds.has(thing.kind))
      yield {
        found: `the thing "${thing.id}" of kind "${thing.kind}"`,
        expected: `one of ${[...kinds].join(', ')}: kinds of problems in letters`,
      };
    if (thing.danger && !pack.find(dangerKind, thing.danger))
      yield { found: `the danger "${thing.danger}"`, expected: 'an id of danger.yaml' };
    for (const room of thing.in ?? [])
      if (!rooms.includes(room))
        yield { found: `the thing "${thing.id}" in "${room}"`, expected: `one of ${rooms.join(', ')}` };
  }
  for (const room of rooms)
    if (places.things.filter((thing) => thing.in === undefined || thing.in.includes(room)).length < 2)
      yield { found: `the room "${room}" with fewer than two things`, expected: 'two at least' };
}

function* leadFaults(lead: Lead, language: Language, pack: PackView): Generator<Told> {
  const { letter, also, guides, danger, contacts, say } = lead;
  if (!letter && guides.length === 0 && danger.length === 0)
    yield { found: `"${say}" leads nowhere`, expected: 'a letter, a guide or a danger' };
  if (also.length > 0 && !letter)
    yield { found: `"${say}" has other letters and none first`, expected: 'letter: the one that fits best' };
  for (const address of [
    ...[...(letter ? [letter] : []), ...also].map((slug) => letterPath(language, slug)),
    ...guides.map((slug) => guidePath(language, slug)),
  ])
    if (!pack.answersAt(address))
      yield { found: `a dead link to ${address}`, expected: 'an address at which this site answers' };
  for (const id of danger)
    if (!pack.find(dangerKind, id)) yield { found: `the danger "${id}"`, expected: 'an id of danger.yaml' };
  for (const id of contacts)
    if (!pack.find(contactKind, id))
      yield { found: `the contact "${id}"`, expected: 'an id of contacts.yaml' };
  const number = findNumberOfLaw(say);
  if (number)
    yield { found: `"${number}" typed into the text`, expected: 'words without a limit of the law' };
}

/** Every answer must lead on, and every lead be the answer to something. */
function* wayFaults(guidance: Guidance): Generator<Told> {
  const last = guidance.leads.at(-1);
  for (const lead of guidance.leads)
    if ((lead.only_if === undefined) !== (lead === last))
      yield {
        found: `"${lead.say}" ${lead === last ? 'with a condition' : 'without a condition'}`,
        expected: 'a condition in every lead but the last, which has none',
      };
  if (last?.only_if) return;
  const reached = new Set([...everyWay(guidance)].flatMap((answers) => leadsOf(guidance, answers)));
  for (const lead of guidance.leads)
    if (!reached.has(lead)) yield { found: `no answers lead to "${lead.say}"`, expected: 'some that do' };
}

/** Everything that may be wrong with the way to a letter. */
export function* guidanceFaults(
  guidance: Guidance,
  path: string,
  language: Language,
  pack: PackView,
): Generator<Fault> {
  const [first] = guidance.questions;
  const asked = { questions: askingOf(guidance, {}).questions, limits: [], selections: {} };
  const told: Told[] = [
    ...(first?.kind === 'choice' && !first.only_if
      ? []
      : [{ found: `the first question "${first?.id}"`, expected: 'a choice without a condition' }]),
    ...(pack.find(letterKind, whatIsWrong)
      ? [{ found: `a letter "${whatIsWrong}"`, expected: 'another name: this one leads to letters' }]
      : []),
    ...guidance.questions.flatMap(({ id }) =>
      isThingsId(id) || foundNumber(id) !== undefined
        ? [{ found: `a question "${id}"`, expected: 'another id: this one is a step' }]
        : [],
    ),
    ...questionFaults(asked, pack),
    ...guidance.apart.flatMap((id) =>
      guidance.questions.some((one) => one.id === id && one.kind === 'several')
        ? []
        : [{ found: `apart: "${id}"`, expected: 'a question of kind several' }],
    ),
    ...guidance.leads.flatMap(({ only_if }) => (only_if ? [...conditionFaults(only_if, asked)] : [])),
    ...guidance.danger.flatMap((id) =>
      pack.find(dangerKind, id) ? [] : [{ found: `the danger "${id}"`, expected: 'an id of danger.yaml' }],
    ),
    ...placeFaults(guidance, pack),
    ...guidance.leads.flatMap((lead) => [...leadFaults(lead, language, pack)]),
    ...wayFaults(guidance),
  ];
  for (const { found, expected } of told) yield { path, line: 1, found, expected };
}

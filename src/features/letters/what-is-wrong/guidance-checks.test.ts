import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../../adapters/content/fault.ts';
import { readPack } from '../../../adapters/content/read-pack.ts';
import { letterKind } from '../letter-kind.ts';
import { guidanceKind } from './guidance-kind.ts';

const file = (path: string, text: string) => ({
  path,
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  bytes: text.length,
});

const letter = readFileSync('content/letters/report-a-repair.en.md', 'utf8');

const small = `title: What is wrong?
summary: Few questions.
lead: Few questions.
words: [which letter]
questions:
  - id: topic
    kind: choice
    ask: What is it about?
    options:
      - { value: home, text: My home }
      - { value: rest, text: Something else }
  - id: told
    kind: choice
    ask: Have you told them?
    only_if: topic is home
    options:
      - { value: "yes", text: "Yes" }
      - { value: "no", text: "No" }
places:
  only_if: topic is home
  where: { ask: Where is it? }
  rooms:
    - { id: kitchen, text: Kitchen, words: The kitchen, ask: What is wrong in the kitchen? }
    - { id: hall, text: Hall, words: The hall, ask: What is wrong in the hall? }
  things:
    - { id: damp, text: Damp, words: damp, kind: damp-and-mould }
    - { id: other, text: Other, kind: not-sure }
leads:
  - { only_if: told is yes, say: Read this., guides: [noise] }
  - { only_if: topic is home, say: Report it., letter: report-a-repair }
  - { say: Ask somebody., guides: [noise] }
reviewed: 2026-11-26
review_by: 2027-05-26
changes: [{ on: 2026-11-26, reason: First published. }]
`;

/** What the checker says to the small file with some things changed. */
const faultsOf = (...changes: ReadonlyArray<readonly [from: string, to: string]>): string[] => {
  const text = changes.reduce((changed, [from, to]) => {
    expect(changed).toContain(from);
    return changed.replace(from, to);
  }, small);
  const files = [file('what-is-wrong.en.yaml', text), file('letters/report-a-repair.en.md', letter)];
  return readPack(files, [guidanceKind, letterKind], ['/guides/noise'], '2026-11-26')
    .faults.filter(({ path }) => path === 'what-is-wrong.en.yaml')
    .map(faultSentence);
};

describe('the checker of "what is wrong?"', () => {
  test('finds nothing where all is well', () => {
    expect(faultsOf()).toEqual([]);
  });

  test('knows a lead that only two answers together reach', () => {
    const several = `
  - id: since
    kind: several
    ask: What since?
    only_if: told is yes
    options:
      - { value: looked, text: They looked }
      - { value: refused, text: They said no }
places:`;
    const lead = '{ only_if: since has looked and since has refused, say';
    expect(faultsOf(['\nplaces:', several], ['{ only_if: told is yes, say', lead])).toEqual([]);
  });

  test.each([
    [
      'a lead that nobody reaches',
      'only_if: told is yes,',
      'only_if: told is yes and told is no,',
      'no answers lead to "Read this."',
    ],
    ['a last lead with a condition', '{ say: Ask', '{ only_if: topic is rest, say: Ask', 'with a condition'],
    ['a lead without one before the last', '{ only_if: topic is home, say', '{ say', 'without a condition'],
    ['a lead that leads nowhere', 'say: Read this., guides: [noise]', 'say: Read this.', 'leads nowhere'],
    ['a letter that is none', 'letter: report-a-repair', 'letter: none', 'a dead link to /letters/none'],
    [
      'a guide that is none',
      'Ask somebody., guides: [noise]',
      'Ask somebody., guides: [none]',
      'a dead link to /guides/none',
    ],
    ['an option that is none', 'told is yes', 'told is maybe', '"told is maybe"'],
    ['a question that is none', 'told is yes', 'asked is yes', '"asked" in a condition'],
    ['a kind that no letter knows', 'kind: damp-and-mould', 'kind: weather', 'of kind "weather"'],
    ['a danger that is none', 'kind: not-sure', 'kind: not-sure, danger: none', 'the danger "none"'],
    ['a room that is none', 'kind: not-sure', 'kind: not-sure, in: [cellar]', 'in "cellar"'],
    [
      'a room with nothing to choose',
      'kind: not-sure',
      'kind: not-sure, in: [hall]',
      'the room "kitchen" with fewer',
    ],
    ['a thing twice', 'id: other', 'id: damp', 'the thing "damp" twice'],
    ['a question under the name of a step', 'id: told', 'id: found', '"found"'],
    ['a second step of what was found', 'id: told', 'id: found-2', '"found-2"'],
    ['things apart that cannot be ticked', 'reviewed:', 'apart: [told]\nreviewed:', 'apart: "told"'],
    [
      'a number of the law that was typed',
      'Report it.',
      'They have 10 days.',
      '"10 days" typed into the text',
    ],
  ])('names %s', (_, from, to, said) => {
    expect(faultsOf([from, to]).join('\n')).toContain(said);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { exampleAnswers } from '../../../bench/letters/example-answers.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { parseDay } from '../../law/index.ts';
import { dangerKind } from '../danger/index.ts';
import type { Answer, Answers } from './answers.ts';
import { dangersTold, mustHaveExit } from './dangers-told.ts';
import { readAnswer } from './forms.ts';
import { type Letter, letterKind } from './letter-kind.ts';
import { letterNamed, lettersOn } from './pack-for-tests.ts';
import { dangersIn } from './rules/asked.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const told = (answers: Answers, letter = 'report-a-repair', more = {}) => {
  const so = { letter: letterNamed(snapshot, letter), draft: { letter, answers, ...more }, snapshot };
  return so;
};
const ids = (effect: string): string[] => dangersTold(told({ effect })).dangers.map(({ id }) => id);

test.each([
  ['my baby cannot breathe at night', 'breathing'],
  ['He hits me.', 'domestic-abuse'],
  ['I want to end my life', 'suicide'],
  ['The boiler is off.\n\nI think about killing myself', 'suicide'],
  ['there is a smell of gas in the kitchen', 'gas'],
  ['there are sparks from the socket', 'electricity'],
  ['we have no heating and a new baby', 'no-heat'],
  ['part of the ceiling fell down on my bed', 'collapse'],
  ['she threatened to kill me', 'violence'],
])('“%s” says who to ring now', (effect, danger) => {
  expect(ids(effect)[0]).toBe(danger);
});

test.each([
  'the fire door does not close',
  'I have asked for the gas safety certificate three times',
  'The boiler broke in March.',
  'water comes through the ceiling when it rains',
  'I had to sleep on the sofa',
  'my son has asthma and coughs at night',
  'the smoke alarm beeps',
  'The lift is out of order. My mother uses a wheelchair.',
  'mould on the wall, and the window does not shut',
  'The electric shower trips the switch',
  'they hit a pipe when they drilled',
  'the kitchen ceiling has a stain',
])('“%s” is a repair like any other', (effect) => {
  expect(ids(effect)).toEqual([]);
});

test('words of two sentences are not one danger', () => {
  expect(ids('The smell is bad. Gas was checked last week.')).toEqual([]);
});

test('what was said just now stands in full, and stays in brief; every other page has the first in full', () => {
  const answers = { effect: 'my baby cannot breathe at night', 'told-on': '2026-10' };
  expect(dangersTold(told(answers), { after: 'effect' }).full).toBe('breathing');
  expect(dangersTold(told(answers), { after: 'told-on' })).toMatchObject({ full: undefined });
  expect(dangersTold(told(answers), { after: 'told-on' }).dangers.map(({ id }) => id)).toEqual(['breathing']);
  expect(dangersTold(told(answers)).full).toBe('breathing');
});

test('of what was typed no more than two blocks stand', () => {
  expect(
    ids('he hits me. I smell gas. I want to end my life. there are sparks from the socket'),
  ).toHaveLength(2);
});

test('who tells of abuse can leave the page at once', () => {
  expect(mustHaveExit(told({ effect: 'my partner hits me' }))).toBe(true);
  expect(mustHaveExit(told({ effect: 'the tap drips' }))).toBe(false);
});

test('a sentence that was written in by hand counts, and the letter’s own do not', () => {
  const unedited = 'Dear Example Homes,\n\nThere is a smell of gas. Please come.';
  const so = (words: string) => told({}, 'report-a-repair', { words });
  const found = (words: string) => dangersTold(so(words), { unedited }).dangers.map(({ id }) => id);
  expect(found('There is a smell of gas. Please come soon.')).toEqual([]);
  expect(found('There is a smell of gas. I want to end my life. Please come.')).toEqual(['suicide']);
});

/** What the example answers of a letter bring up beyond what was chosen from options. */
const typedDangers = (letter: Letter, fields: Readonly<Record<string, string | readonly string[]>>) => {
  const typed = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : [...value]]),
  );
  const answers: Record<string, Answer> = {};
  for (const question of letter.questions) {
    const read = readAnswer(question, typed, { day: parseDay('2026-11-26') });
    if (read.answer !== undefined) answers[question.id] = read.answer;
  }
  const chosen = dangersIn(letter, answers);
  const all = dangersTold({ letter, draft: { letter: letter.slug, answers }, snapshot }).dangers;
  return all.map(({ id }) => id).filter((id) => !chosen.includes(id));
};

describe('the example answers of the letters', () => {
  /** What is right to raise: who writes is threatened, or a ceiling may come down. */
  const raised: Readonly<Record<string, readonly string[]>> = {
    'asb-case-review': ['fire', 'violence'],
    'council-inspection': ['collapse'],
    'report-anti-social-behaviour': ['violence'],
  };
  test('raise no alarm but where somebody is in danger', async () => {
    const examples = await exampleAnswers();
    const found = snapshot.list(letterKind).flatMap(({ key, item }) => {
      const said = Object.values(examples.get(key) ?? {}).flatMap((fields) => typedDangers(item, fields));
      return said.length > 0 ? [[key, said]] : [];
    });
    expect(Object.fromEntries(found)).toEqual(raised);
  });
});

test('every danger but a flood is heard in letters: rain that comes in is a repair', () => {
  const unheard = snapshot.list(dangerKind).filter(({ item }) => !item.in_letters);
  expect(unheard.map(({ key }) => key)).toEqual(['flood']);
});

import { expect, test } from 'vitest';
import type { Contact } from '../contacts/index.ts';
import { Lexicon } from '../words/index.ts';
import { ContactWanted } from './contact-wanted.ts';

const lexicon = new Lexicon({
  senses: [{ sense: 'none', words: ['none'], ranks: false, absorbs: false }],
  coming: [],
  fillers: 'a the your what is how do i for of',
  glue: 'a the',
  plain: 'fine',
});

const contact = (id: string, name: string): Contact => ({
  id,
  name,
  what: 'Helps.',
  web: 'https://example.org/',
  source: 'https://example.org/',
  checked: '2026-11-23',
  certainty: 'C',
  emergency: false,
});

const wanted = new ContactWanted(
  [
    contact('housing-ombudsman', 'Housing Ombudsman'),
    contact('energy-ombudsman', 'Energy Ombudsman'),
    contact('shelter', 'Shelter'),
    contact('find-your-council', 'Find your council'),
  ],
  lexicon,
);

const find = (question: string) => wanted.find(lexicon.read(question));

test('a body is found by its name and the wish to reach it', () => {
  expect(find('what is the phone number of the housing ombudsman')).toBe('housing-ombudsman');
  expect(find('energy ombudsman contact')).toBe('energy-ombudsman');
  expect(find('call shelter')).toBe('shelter');
});

test('a part of a name is enough where nothing else is said', () => {
  expect(find('council number')).toBe('find-your-council');
  expect(find('council repairs number')).toBeUndefined();
});

test('without the wish to reach it, a name is a subject', () => {
  expect(find('housing ombudsman')).toBeUndefined();
  expect(find('phone number')).toBeUndefined();
});

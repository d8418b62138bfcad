import { expect, test } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { Recogniser } from './recognise.ts';

const sense = (name: string, words: string[], absorbs = false) => ({
  sense: name,
  words,
  ranks: !absorbs,
  absorbs,
});

const lexicon = new Lexicon({
  senses: [
    sense('partner', ['partner', 'husband', 'ex']),
    sense('no-heat', ['no heating', 'boiler broken']),
    sense('vulnerable', ['baby', 'newborn']),
    sense('street', ['road', 'lane']),
    sense('scotland', ['scotland', 'glasgow']),
    sense('landlord', ['housing association'], true),
  ],
  coming: [],
  fillers: 'a the is my i and out off on of in to',
  glue: 'a the is my and of to',
  plain: 'fine',
});

const recogniser = Recogniser.of(
  [
    { id: 'fire', words: ['= fire', 'on fire'], not: ['fire door'] },
    { id: 'gas', words: ['smell gas'], not: ['gas bill'] },
    { id: 'abuse', words: ['partner hit'], not: ['housing partner'] },
    { id: 'cold', words: ['no-heat vulnerable'], not: [] },
    { id: 'out', words: ['kicked out'], not: [] },
    { id: 'scotland', words: ['scotland'], not: ['scotland street'], unless: ['england'] },
  ],
  lexicon,
);

const seen = (question: string) => recogniser.recognise(lexicon.read(question)).map(({ id }) => id);

test('words count near each other, in any order and form', () => {
  expect(seen('I smelled gas')).toEqual(['gas']);
  expect(seen('gas, a strong smell of it')).toEqual(['gas']);
  expect(seen('gas one two three four five six smell')).toEqual([]);
});

test('the name of a sense stands for its words, and for its phrases', () => {
  expect(seen('my husband hit the wall')).toEqual(['abuse']);
  expect(seen('the boiler is broken and I have a newborn')).toEqual(['cold']);
  expect(seen('the boiler is broken')).toEqual([]);
});

test('small words count only in the order written', () => {
  expect(seen('kicked out')).toEqual(['out']);
  expect(seen('kicked him out')).toEqual(['out']);
  expect(seen('out he kicked')).toEqual([]);
});

test('a phrase for the whole question counts alone', () => {
  expect(seen('Fire!')).toEqual(['fire']);
  expect(seen('fire drill')).toEqual([]);
});

test('what sounds like it is passed over, and does not hide the real thing', () => {
  expect(seen('gas bill smell')).toEqual([]);
  expect(seen('the fire door is on fire')).toEqual(['fire']);
  expect(seen('my flat is in Scotland Road')).toEqual([]);
  expect(seen('Glasgow lane')).toEqual([]);
  expect(seen('a flat in Glasgow')).toEqual(['scotland']);
});

test('words passed over are taken as written unless they are all senses', () => {
  expect(seen('my house: ex hit me')).toEqual(['abuse']);
});

test('with a word of "unless" it is not meant', () => {
  expect(seen('moved from Scotland to England')).toEqual([]);
});

test('an absorbing phrase says nothing by its single words', () => {
  const [housing, association, damp] = lexicon.read('housing association damp');
  expect([housing?.absorbed, association?.absorbed, damp?.absorbed]).toEqual([true, true, false]);
  expect(lexicon.read('housing association').some(({ absorbed }) => absorbed)).toBe(false);
});

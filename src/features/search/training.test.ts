import { expect, test } from 'vitest';
import { Lexicon } from '../words/index.ts';
import { asksForTraining } from './training.ts';

const lexicon = new Lexicon({
  senses: [{ sense: 'training', words: ['training', 'film', 'course'], ranks: true, absorbs: false }],
  coming: [],
  fillers: 'want about',
  glue: 'the a i',
  plain: '',
});
const asked = (question: string) => asksForTraining(lexicon.read(question));

test('who names nothing but the training asks for any of it', () => {
  expect(asked('training')).toBe('anything');
  expect(asked('i want the training course')).toBe('anything');
});

test('who names a subject beside it asks for that, and who mentions it among much else does not ask for it', () => {
  expect(asked('film about scrutiny')).toBe('something');
  expect(asked('the landlord put the film crew into our kitchen')).toBeUndefined();
  expect(asked('damp')).toBeUndefined();
});

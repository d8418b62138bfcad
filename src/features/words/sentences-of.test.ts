import { expect, test } from 'vitest';
import { sentencesOf } from './sentences-of.ts';

test('sentences end at points, marks and lines, and not inside a number or a word', () => {
  expect(sentencesOf('The bath leaks. I want to go! Who can help?\nThey came at 7.30; nobody rang')).toEqual([
    'The bath leaks',
    'I want to go',
    'Who can help',
    'They came at 7.30',
    'nobody rang',
  ]);
  expect(sentencesOf('damp in the bedroom.')).toEqual(['damp in the bedroom']);
  expect(sentencesOf(' \n … ')).toEqual([]);
});

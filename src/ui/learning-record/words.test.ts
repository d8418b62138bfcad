import { expect, test } from 'vitest';
import { answered, moduleDone, read, stepDone, watched } from './facts-for-tests.ts';
import { learningInWords } from './kept-learning.ts';
import { leftInWords } from './words.ts';

const film = (gaps: ReadonlyArray<readonly [number, number]>): string =>
  leftInWords({ part: 'film', address: '', gaps }, 480);

test('what is left of a film is told by its minutes', () => {
  expect(film([[0, 480]])).toBe('the film');
  expect(film([[190, 240]])).toBe('the film from 3:10 to 4:00');
  expect(
    film([
      [0, 20],
      [190, 480],
    ]),
  ).toBe('the film from 0:00 to 0:20 and from 3:10 to the end');
  expect(
    film([
      [0, 20],
      [30, 40],
      [50, 60],
    ]),
  ).toBe('the film from 0:00 to 0:20, from 0:30 to 0:40 and more');
});

test('a step is named by number and title, a question by its number', () => {
  expect(leftInWords({ part: 'step', address: '', number: 3, title: 'Report it' }, 480)).toBe(
    'step 3, Report it',
  );
  expect(leftInWords({ part: 'question', address: '', number: 2 }, 480)).toBe('question 2');
});

test('what a phone keeps of the training is told in sentences, each film once', () => {
  expect(learningInWords([], [])).toBe('');
  expect(
    learningInWords([watched([[0, 5]]), watched([[0, 5]], 'older'), read], ['fmh-film:film-first']),
  ).toBe('What you watched is kept, of films: 1.');
  expect(learningInWords([stepDone('report'), answered('who'), moduleDone], [])).toBe(
    'Steps of the training that you have done: 1. Questions that you have answered right: 1. Modules that you have done: 1.',
  );
});

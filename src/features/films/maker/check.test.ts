import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { captionFaults, readCaptions } from './caption-faults.ts';
import { contrastFaults, contrastOf } from './contrast.ts';

test('black on white is 21 to 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
});

test('every colour of words on the slides can be read', () => {
  expect(contrastFaults(readFileSync('src/features/films/maker/slides/paint.typ', 'utf8'))).toEqual([]);
});

test('a weak pair and a missing colour are told of', () => {
  const faults = contrastFaults('#let ink = rgb("#888888")\n#let paper = rgb("#ffffff")\n');
  expect(faults[0]).toContain('running words on paper: contrast 3.5');
  expect(faults.join()).toContain('"white" is not in paint.typ');
});

test.each([
  [{ start: 0, end: 3, lines: ['a', 'b', 'c'] }, '3 lines'],
  [{ start: 0, end: 9, lines: ['a line that goes on for far too long to be read'] }, '47 characters'],
  [{ start: 0, end: 1, lines: ['much too fast for anybody'] }, '25.0 characters a second'],
  [{ start: 9, end: 11, lines: ['late'] }, 'after the film'],
  [{ start: 1, end: 1.3, lines: ['go'] }, '0.30 s only'],
])('%j is a fault of captions', (cue, told) => {
  expect(captionFaults([cue], 10).join()).toContain(told);
});

test('captions that cannot be read back are faults', () => {
  expect(readCaptions('no captions').faults.join()).toContain('WEBVTT');
});

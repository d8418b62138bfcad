import { describe, expect, test } from 'vitest';
import { learnSpelling, Speller, soundOf } from './spelling.ts';

test('words that sound the same have the same sound', () => {
  expect(soundOf('complane')).toBe(soundOf('complain'));
  expect(soundOf('nock')).toBe(soundOf('knock'));
  expect(soundOf('fone')).toBe(soundOf('phone'));
});

describe('Speller', () => {
  const speller = new Speller(
    learnSpelling(
      new Map([
        ['smell', 5],
        ['fire', 5],
        ['ceiling', 9],
        ['complain', 20],
        ['complete', 3],
        ['condensation', 4],
      ]),
    ),
    new Set(['fine', 'five']),
  );
  const best = (word: string) => speller.corrections(word)[0]?.word;

  test('finds the word that was meant', () => {
    expect(best('smel')).toBe('smell');
    expect(best('celing')).toBe('ceiling');
    expect(best('condensasion')).toBe('condensation');
  });

  test('of two words equally near, the one that sounds the same is meant', () => {
    expect(best('complane')).toBe('complain');
  });

  test('a word that sounds the same is meant, whatever letter it begins with', () => {
    expect(best('komplane')).toBe('complain');
    expect(best('siling')).toBe('ceiling');
  });

  test('another form of a word is right as it stands, and a g that nobody says is put back', () => {
    expect(speller.corrections('completed')).toEqual([]);
    expect(speller.corrections('firing')).toEqual([]);
    expect(best('ceilin')).toBe('ceiling');
  });

  test('leaves words alone that are right, or like nothing, or too short to tell', () => {
    expect(speller.corrections('fire')).toEqual([]);
    expect(speller.corrections('fine')).toEqual([]);
    expect(speller.corrections('pancakes')).toEqual([]);
    expect(speller.corrections('smt')).toEqual([]);
    expect(speller.corrections('c'.repeat(300))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isListLine, missingStop, withCapital } from './as-sentence.ts';

describe('what somebody typed, where it is a sentence by itself', () => {
  test.each([
    ['my son coughs', 'My son coughs'],
    ['“nobody came”, they said', '“Nobody came”, they said'],
    ['élodie came', 'Élodie came'],
    ['чорна пліснява', 'Чорна пліснява'],
    ['iPhone app does not work', 'iPhone app does not work'],
    ['www.example.org is down', 'www.example.org is down'],
    ['amina@example.org never got it', 'amina@example.org never got it'],
    ['2 taps drip', '2 taps drip'],
    ['محمد', 'محمد'],
    ['ঘরের দেয়ালে', 'ঘরের দেয়ালে'],
    ['გამარჯობა', 'გამარჯობა'],
    ['😀 ok', '😀 ok'],
    ['ſo it was', 'ſo it was'],
    ['ß', 'ß'],
  ])('%s begins as %s', (text, begun) => {
    expect(withCapital(text)).toBe(begun);
  });

  test.each([
    ['we wait', '.'],
    ['we paid £62.40', '.'],
    ['it is “broken”', '.'],
    ['it is done.', ''],
    ['why?', ''],
    ['he said “go away!”', ''],
    ['and so on…', ''],
    ['these are broken:', ''],
    ['the lift,', ''],
    ['write to amina@example.org', ''],
    ['see www.example.org', ''],
    ['العفن الأسود', ''],
    ['ঘরের দেয়ালে কালো ছত্রাক', ''],
    ['it hurts 😀', ''],
    ['12', ''],
  ])('%s needs “%s”', (text, stop) => {
    expect(missingStop(text)).toBe(stop);
  });

  test('lines of a list are not sentences', () => {
    for (const line of ['- the lift', '• the lift', '1. the lift', '(a) the lift', 'a) the lift'])
      expect(isListLine(line), line).toBe(true);
    for (const line of ['the lift', '14 days', '3 taps drip']) expect(isListLine(line), line).toBe(false);
  });

  test('nothing of it is changed but the size of one letter, and to begin it twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const begun = withCapital(text);
        expect(begun.toLowerCase()).toBe(text.toLowerCase());
        expect(begun).toHaveLength(text.length);
        expect(withCapital(begun)).toBe(begun);
        expect(missingStop(text + missingStop(text))).toBe('');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  captionColours,
  captionPlaceIn,
  captionPlaces,
  captionSizes,
  readCaptionLook,
  writeCaptionLook,
} from './caption-look.ts';

const namesOf = <Name extends string>(options: ReadonlyArray<readonly [Name, string]>): Name[] =>
  options.map(([name]) => name);
const languages = ['en', 'pl', 'ur'];
const look = fc.record({
  show: fc.constantFrom('', ...languages),
  size: fc.constantFrom(...namesOf(captionSizes)),
  colour: fc.constantFrom(...namesOf(captionColours)),
  place: fc.constantFrom('' as const, ...namesOf(captionPlaces)),
});

describe('how captions look', () => {
  test('is read again as it was kept', () => {
    fc.assert(
      fc.property(look, (kept) => {
        expect(readCaptionLook(writeCaptionLook(kept), languages)).toEqual(kept);
      }),
    );
  });

  test('is one that can be shown, whatever the device has kept', () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.constant(null));
    fc.assert(
      fc.property(text, fc.subarray(languages), (kept, has) => {
        const read = readCaptionLook(kept, has);
        expect(['', ...has]).toContain(read.show);
        expect(namesOf(captionSizes)).toContain(read.size);
        expect(namesOf(captionColours)).toContain(read.colour);
        expect(['', ...namesOf(captionPlaces)]).toContain(read.place);
      }),
    );
  });

  test('begins with captions on', () => {
    expect(readCaptionLook(null, languages)).toEqual({
      show: 'en',
      size: 'medium',
      colour: 'light',
      place: '',
    });
  });

  test('stand under a picture that is narrow, on one that is wide, and always where the reader has chosen', () => {
    fc.assert(
      fc.property(look, fc.integer({ min: 200, max: 2_000 }), (kept, width) => {
        expect(captionPlaceIn(kept, width)).toBe(kept.place || (width < 480 ? 'under' : 'bottom'));
      }),
    );
  });

  test('in a language that this film does not speak is the one it speaks best', () => {
    expect(readCaptionLook('{"show":"ro"}', languages).show).toBe('en');
  });
});

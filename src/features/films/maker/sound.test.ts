import { expect, test } from 'vitest';
import { layOut, lengthOf, readWav, trimSilence, writeWav } from './wav.ts';

const tone = (length: number, at: number, until: number) =>
  Int16Array.from({ length }, (_, index) => (index >= at && index < until ? 9000 : 3));

test('a sound that is written can be read back', () => {
  const sound = { rate: 32_000, samples: Int16Array.from([0, -32_768, 32_767, 12]) };
  expect(readWav(writeWav(sound))).toEqual(sound);
  expect(lengthOf(sound)).toBeCloseTo(4 / 32_000);
});

test('the quiet round the words is cut, but for a breath', () => {
  const { samples } = trimSilence({ rate: 1000, samples: tone(2000, 500, 900) });
  expect(samples.length).toBe(400 + 2 * 30);
});

test('sounds are laid at their seconds, with quiet between', () => {
  const sound = { rate: 10, samples: Int16Array.from([5, 5]) };
  const { samples } = layOut(
    [
      { at: 0.1, sound },
      { at: 0.5, sound },
    ],
    1,
  );
  expect([...samples]).toEqual([0, 5, 5, 0, 0, 5, 5, 0, 0, 0]);
  expect(() => layOut([{ at: 0.9, sound }], 1)).toThrow(RangeError);
});

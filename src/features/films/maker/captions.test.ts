import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVtt } from '../vtt.ts';
import { asCaptions, asLines, captionsFile, lineLength, makeCaptions, speedOf, vttTime } from './captions.ts';
import type { TimedSlide } from './timing.ts';

const quiet = { rate: 32_000, samples: new Int16Array(0) };

const slide = (start: number, sentences: ReadonlyArray<[string, number]>): TimedSlide => {
  let at = start + 0.25;
  const timed = sentences.map(([text, length]) => {
    const sentence = { text, sound: quiet, start: at, end: at + length };
    at += length + 0.3;
    return sentence;
  });
  return { slide: 'one', chapter: 'first', start, end: at + 0.3, sentences: timed };
};

test('a line that is too long is broken in two near its middle, at a thought', () => {
  expect(asLines('Leo is five, and he has asthma.')).toEqual(['Leo is five, and he has asthma.']);
  expect(asLines('Cooking, washing, and drying clothes are normal life.')).toEqual([
    'Cooking, washing,',
    'and drying clothes are normal life.',
  ]);
});

test('words are never lost, and no line is longer than it may be', () => {
  const word = fc.stringMatching(/^[a-z]{1,14}[,.]?$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 45 }), (words) => {
      const sentence = words.join(' ');
      const parts = asCaptions(sentence);
      expect(parts.join(' ')).toBe(sentence);
      for (const part of parts) {
        const lines = asLines(part);
        expect(lines?.length).toBeLessThanOrEqual(2);
        for (const line of lines ?? []) expect(line.length).toBeLessThanOrEqual(lineLength);
      }
    }),
    { numRuns: 40 },
  );
});

test('short sentences share a caption, and none goes on into the next slide', () => {
  const slides = [
    slide(0, [
      ['What went wrong.', 1],
      ['How it affects us.', 1.1],
      ['What I want you to do.', 1.3],
    ]),
    slide(4.9, [['You can complain by phone.', 1.8]]),
  ];
  const cues = makeCaptions(slides);
  expect(cues.map(({ lines }) => lines.join(' '))).toEqual([
    'What went wrong. How it affects us. What I want you to do.',
    'You can complain by phone.',
  ]);
  expect(cues[0]?.end).toBeLessThanOrEqual(4.9);
});

test('a caption stands from its first word until the next, or a breath after its last', () => {
  const [first, second] = makeCaptions([
    slide(0, [
      ['Report it today, and not when it gets worse.', 2.6],
      ['Your report starts the clock, so it matters.', 2.4],
    ]),
  ]);
  expect(first?.start).toBeCloseTo(0.25);
  expect(first?.end).toBeCloseTo(second?.start ?? 0);
  expect(second?.end).toBeCloseTo(0.25 + 2.6 + 0.3 + 2.4 + 0.6);
});

test('the speed counts every character a reader sees', () => {
  expect(speedOf({ start: 1, end: 3, lines: ['ten of', 'them'] })).toBeCloseTo(11 / 2);
});

test('what is written can be read back', () => {
  const file = captionsFile([{ start: 3661.2, end: 3663, lines: ['Bread & butter', 'a < b'] }]);
  const faults: unknown[] = [];
  expect(readVtt(file, (fault) => faults.push(fault))).toEqual([
    { id: undefined, start: 3661.2, end: 3663, text: 'Bread &amp; butter\na &lt; b' },
  ]);
  expect(faults).toEqual([]);
  expect(vttTime(59.9996)).toBe('00:01:00.000');
});

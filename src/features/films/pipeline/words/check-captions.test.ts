import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionsFile } from '../../maker/captions.ts';
import { readVtt } from '../../vtt.ts';
import { checkCaptions, judgeCues } from './check-captions.ts';

const srt = (...cues: string[]) => cues.map((cue, index) => `${index + 1}\n${cue}\n`).join('\n');
const check = (text: string | Buffer, seconds = 60) => checkCaptions(Buffer.from(text as string), seconds);
const good = srt(
  '00:00:01,000 --> 00:00:04,000\nGood morning.',
  '00:00:04,000 --> 00:00:07,500\nIt’s cold in here.',
);

test('SubRip becomes cues', () => {
  const { cues, faults, warnings } = check(good);
  expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  expect(cues).toEqual([
    { start: 1, end: 4, lines: ['Good morning.'] },
    { start: 4, end: 7.5, lines: ['It’s cold in here.'] },
  ]);
});

test('WebVTT loses its styles and keeps its speakers', () => {
  const vtt =
    'WEBVTT - made by hand\n\nSTYLE\n::cue { color: red }\n\nNOTE no\n\nintro\n00:01.000 --> 00:04.000 line:0\n<v.loud Nadia>Is <i>this</i> &amp; that <c.red>yours</c>?\n';
  expect(check(vtt).cues).toEqual([{ start: 1, end: 4, lines: ['Nadia: Is this & that yours?'] }]);
});

describe('encodings', () => {
  const sixteen = Buffer.from(`\uFEFF${good}`, 'utf16le');
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${good}`)],
    ['UTF-16 little-endian', sixteen],
    ['UTF-16 big-endian', Buffer.from(sixteen).swap16()],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le')],
    ['Windows line ends', Buffer.from(good.replaceAll('\n', '\r\n'))],
  ])('%s is read', (_, bytes) => {
    const { cues, faults } = checkCaptions(bytes, 60);
    expect(faults).toEqual([]);
    expect(cues[1]?.lines).toEqual(['It’s cold in here.']);
  });

  test('Windows-1252 is read, and told of with words to look at', () => {
    const { cues, warnings } = checkCaptions(Buffer.from(good.replace('’', '\x92'), 'latin1'), 60);
    expect(cues[1]?.lines).toEqual(['It’s cold in here.']);
    expect(warnings).toEqual(['Read as Windows-1252; look at these words: It’s']);
  });

  test('letters that were broken before are told of', () => {
    expect(check(good.replace('’', 'â€™')).warnings[0]).toContain('Letters look broken');
  });

  test('a film, a picture or nothing is no caption', () => {
    for (const bytes of [Buffer.alloc(50), Buffer.from([0x89, 0x50, 0, 1, 2, 0, 7]), Buffer.from('')])
      expect(checkCaptions(bytes, 60).faults).toEqual([
        'looked for captions as SRT or WebVTT; found no text.',
      ]);
  });
});

describe('faults name their line', () => {
  test.each([
    ['1\n00:00:05,000 --> 00:00:02,000\nBack.\n', 'line 2: a caption that ends before it begins.'],
    [
      '1\n00:00:05 -> 00:00:09\nNo.\n\n2\n00:00:10,000 --> 00:00:11,000\nx\n',
      'line 1: words without a time: "1"',
    ],
    ['1\n0:5 --> 0:9\nNo.\n', 'line 2: looked for a time such as'],
    ['Hello there', 'line 1: looked for captions as SRT or WebVTT; found "Hello there".'],
    ['1\n00:02:00,000 --> 00:02:05,000\nLate.\n', 'but the film ends at 1 min 00 s'],
    [
      srt('00:00:01,000 --> 00:00:06,000\nOne.', '00:00:02,000 --> 00:00:08,000\nTwo.'),
      'line 6: a caption ("Two.") that begins 4.0 s before the last one ends',
    ],
    [
      srt('00:00:09,000 --> 00:00:12,000\nOne.', '00:00:02,000 --> 00:00:08,000\nTwo.'),
      'line 6: a caption that begins before the one above it.',
    ],
    ['WEBVTT\n\n00:01.000 --> 00:04.000\n\n', 'found no caption with words'],
  ])('%j', (text, fault) => expect(check(text).faults.join('\n')).toContain(fault));
});

test('a small overlap is taken away and told of', () => {
  const { cues, faults, warnings } = check(
    srt('00:00:01,000 --> 00:00:04,200\nOne.', '00:00:04,000 --> 00:00:08,000\nTwo.'),
  );
  expect(faults).toEqual([]);
  expect(cues[0]?.end).toBe(4);
  expect(warnings).toEqual(['1 captions overlapped by a moment; they follow each other now.']);
});

test('long lines, quick words and an early end are warnings', () => {
  const long = 'This line is a good deal longer than anybody can read at once on a phone.';
  const { faults, warnings } = check(srt(`00:00:01,000 --> 00:00:02,000\n${long}`), 600);
  expect(faults).toEqual([]);
  const told = warnings.join('\n');
  expect(told).toContain('has 73 characters');
  expect(told).toContain('73.0 characters a second');
  expect(told).toContain('is nothing said there?');
});

test('what is let through can always be published: in order, never overlapping, within the film', () => {
  const time = fc.double({ min: 0, max: 70, noNaN: true });
  const cue = fc.record({
    line: fc.nat(),
    start: time,
    end: time,
    lines: fc.array(fc.constantFrom('a', 'b & <c>')),
  });
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 8 }), (raw) => {
      const sorted = raw.toSorted((one, other) => one.start - other.start);
      const { cues } = judgeCues(sorted, 60);
      const faults: string[] = [];
      // Times are written in thousandths; a cue of less is none.
      const lasting = cues.filter(({ start, end }) => end - start > 0.002);
      if (lasting.length === 0) return;
      readVtt(captionsFile(lasting), ({ found }) => faults.push(found));
      expect(faults).toEqual([]);
      expect(cues.every(({ end }) => end <= 60)).toBe(true);
    }),
  );
});

test('whatever bytes are given, they are captions or faults in sentences, and soon', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      const { cues, faults } = checkCaptions(Buffer.from(bytes), 60);
      expect(cues.length > 0 || faults.length > 0).toBe(true);
    }),
  );
});

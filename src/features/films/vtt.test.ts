import { expect, test } from 'vitest';
import { readVtt, type VttFault, writeVtt } from './vtt.ts';

const read = (text: string) => {
  const faults: VttFault[] = [];
  return { cues: readVtt(text, (fault) => faults.push(fault)), faults };
};

test('cues are read with their names, seconds and words', () => {
  const { cues, faults } = read(
    'WEBVTT\n\nNOTE made by hand\n\nreport-it\n00:01.000 --> 00:02.500\nReport it\n\n01:00:03.000 --> 01:00:04.000\nTwo\nlines\n',
  );
  expect(faults).toEqual([]);
  expect(cues).toEqual([
    { id: 'report-it', start: 1, end: 2.5, text: 'Report it' },
    { id: undefined, start: 3603, end: 3604, text: 'Two\nlines' },
  ]);
});

test.each([
  ['', 'WEBVTT'],
  ['1\n00:00:01,000 --> 00:00:02,000\nSRT is not WebVTT', 'WEBVTT'],
  ['WEBVTT\n\n00:01.000 -> 00:02.000\nArrow', '-->'],
  ['WEBVTT\n\n00:03.000 --> 00:02.000\nBackwards', 'start < end'],
  ['WEBVTT\n\n00:01.000 --> 00:03.000\nOne\n\n00:02.000 --> 00:04.000\nTwo', 'in order'],
  ['WEBVTT\n\n00:01.000 --> 00:03.000\n', 'words'],
])('%j is refused with what would be right', (text, expected) => {
  expect(
    read(text)
      .faults.map((fault) => fault.expected)
      .join(),
  ).toContain(expected);
});

test('what is written reads back the same, to the thousandth', () => {
  const cues = [
    { id: 'report-it', start: 0.001, end: 59.999, text: 'Report it' },
    { id: undefined, start: 60, end: 3_661.25, text: 'Two\nlines' },
  ];
  expect(read(writeVtt(cues))).toEqual({ cues, faults: [] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTranscript } from './make-transcript.ts';
import { checkChapters, layChapters, slugOf } from './read-chapters.ts';

const read = (text: string, seconds = 100) => checkChapters(Buffer.from(text), seconds);

test('a list below a film becomes chapters, each until the next', () => {
  expect(read('0:00 Why it matters\n0:40 - What to do\n1:05 What’s next?\n')).toEqual({
    faults: [],
    chapters: [
      { id: 'why-it-matters', start: 0, end: 40, text: 'Why it matters' },
      { id: 'what-to-do', start: 40, end: 65, text: 'What to do' },
      { id: 'whats-next', start: 65, end: 100, text: 'What’s next?' },
    ],
  });
});

test('WebVTT keeps its names', () => {
  const { chapters } = read(
    'WEBVTT\n\nfirst\n00:00.000 --> 00:10.000\nOne\n\n00:10.000 --> 00:20.000\nTwo\n',
  );
  expect(chapters.map(({ id, end }) => [id, end])).toEqual([
    ['first', 10],
    ['two', 100],
  ]);
});

test.each([
  ['0:10 Late\n', 'the first chapter begins at 10 s; it must begin at 0:00.'],
  ['0:00 One\n2:00 Two\n', 'the chapter "Two" begins at 2 min 00 s; the film ends at 1 min 40 s.'],
  ['0:00 One\n0:00 Two\n', 'the chapter "One" begins at 0.0 s, not before the next one.'],
  [
    'Chapter one\n',
    'line 1: looked for a time and a name, such as "1:30 What to do now"; found "Chapter one".',
  ],
])('%j is refused', (text, fault) => expect(read(text).faults).toContain(fault));

test('two chapters of one name have two names in addresses', () => {
  const { chapters } = read('0:00 Part\n0:10 Part\n0:20 部分\n');
  expect(chapters.map(({ id }) => id)).toEqual(['part', 'part-2', 'part-3']);
});

test.each([
  ['Who’s who? A café', 'whos-who-a-cafe'],
  ['  --  ', ''],
])('%j is %j in addresses', (title, slug) => expect(slugOf(title)).toBe(slug));

const chapters = layChapters(
  [
    { start: 0, title: 'One' },
    { start: 10, title: 'Two' },
  ],
  30,
).chapters;
const cue = (start: number, text: string) => ({ start, end: start + 2, lines: text.split('\n') });

test('a paragraph begins with a chapter, a speaker, or a pause after a sentence', () => {
  const cues = [
    cue(0, 'Good morning\nto you all.'),
    cue(2, 'We begin.'),
    cue(8, 'Later.'),
    cue(10, 'Part two.'),
    cue(12, 'Nadia: I reported it.'),
  ];
  expect(makeTranscript(cues, chapters)).toEqual([
    { at: 0, chapter: 'one', text: 'Good morning to you all. We begin.' },
    { at: 8, chapter: 'one', text: 'Later.' },
    { at: 10, chapter: 'two', text: 'Part two.' },
    { at: 12, chapter: 'two', text: 'Nadia: I reported it.' },
  ]);
});

test('a transcript has every word of the captions, in order, and no two paragraphs at one moment', () => {
  const words = fc.array(fc.constantFrom('mould.', 'Nadia:', 'and', 'report it?', '- yes'), {
    minLength: 1,
    maxLength: 30,
  });
  const lengths = fc.array(fc.record({ wait: fc.double({ min: 0, max: 4, noNaN: true }), words }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(lengths, (said) => {
      let at = 0;
      const cues = said.map(({ wait, words: own }) => {
        const start = at + wait;
        at = start + 1;
        return { start, end: at, lines: [own.join(' ')] };
      });
      const made = makeTranscript(cues, chapters);
      expect(made.map(({ text }) => text).join(' ')).toBe(cues.map(({ lines }) => lines.join(' ')).join(' '));
      expect(new Set(made.map((one) => one.at)).size).toBe(made.length);
      expect(made.every(({ chapter }) => chapters.some(({ id }) => id === chapter))).toBe(true);
    }),
  );
});

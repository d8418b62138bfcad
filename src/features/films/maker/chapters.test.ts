import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readVtt } from '../vtt.ts';
import { chaptersFile, transcriptFile } from './chapters.ts';
import type { SaidSlide } from './narration.ts';
import { readScript } from './script.ts';
import { layTimes } from './timing.ts';

const script = readScript(`title: A film
summary: About a film.
voice: { says: A synthetic voice reads., engine: festival, name: a_voice, rate: 1 }
chapters:
  - { id: first, title: Who is it?, slides: [{ id: one, layout: chapter, line: Today, say: One. Two. }] }
  - { id: second, title: Report it, slides: [{ id: two, layout: chapter, line: Today, say: Three. }] }
`);

const second = { rate: 100, samples: new Int16Array(100) };
const said = (slide: string, chapter: string, texts: readonly string[]): SaidSlide => ({
  slide,
  chapter,
  sentences: texts.map((text) => ({ text, sound: second })),
});

const slides = layTimes([said('one', 'first', ['One.', 'Two.']), said('two', 'second', ['Three.'])]);

test('slides follow one another without a gap, each change on a frame', () => {
  expect(slides[0]?.start).toBe(0);
  expect(slides[1]?.start).toBe(slides[0]?.end);
  for (const { end } of slides) expect(Math.abs(end * 5 - Math.round(end * 5))).toBeLessThan(1e-6);
});

test('sentences do not overlap and end before their slide does', () => {
  const [one, two] = slides[0]?.sentences ?? [];
  expect(one?.end).toBeLessThan(two?.start ?? 0);
  expect(two?.end).toBeLessThan(slides[0]?.end ?? 0);
});

test('each chapter is a cue with its id, from its first slide to the next chapter', () => {
  const faults: unknown[] = [];
  const cues = readVtt(chaptersFile(script, slides), (fault) => faults.push(fault));
  expect(faults).toEqual([]);
  expect(cues.map(({ id, text }) => [id, text])).toEqual([
    ['first', 'Who is it?'],
    ['second', 'Report it'],
  ]);
  expect(cues[1]?.start).toBe(cues[0]?.end);
});

test('the transcript has a paragraph a slide', () => {
  expect(parse(transcriptFile(slides))).toEqual({
    transcript: [
      { at: 0, chapter: 'first', text: 'One. Two.' },
      { at: expect.closeTo(slides[1]?.start ?? 0, 1), chapter: 'second', text: 'Three.' },
    ],
  });
});

import type { SaidSlide } from './narration.ts';
import { lengthOf, type Sound } from './wav.ts';

/** Slides stand still, so few frames a second are enough; every change falls on one. */
export const framesPerSecond = 5;

/** Seconds of quiet: before a slide's first word, between sentences, after its last word. */
const pauses = { before: 0.25, between: 0.32, after: 0.5, chapter: 0.35 };

export interface TimedSentence {
  readonly text: string;
  readonly sound: Sound;
  readonly start: number;
  readonly end: number;
}

export interface TimedSlide {
  readonly slide: string;
  readonly chapter: string;
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly TimedSentence[];
}

const upToFrame = (seconds: number): number => Math.ceil(seconds * framesPerSecond - 1e-6) / framesPerSecond;

/** Lays slides one after the other: all times are seconds from the beginning of the film. */
export const layTimes = (said: readonly SaidSlide[]): TimedSlide[] => {
  const timed: TimedSlide[] = [];
  let at = 0;
  for (const [index, { slide, chapter, sentences }] of said.entries()) {
    let voice = at + pauses.before;
    const placed = sentences.map(({ text, sound }) => {
      const start = voice;
      const end = start + lengthOf(sound);
      voice = end + pauses.between;
      return { text, sound, start, end };
    });
    const lastOfChapter = said[index + 1]?.chapter !== chapter;
    const quiet = pauses.after + (lastOfChapter ? pauses.chapter : 0);
    const end = upToFrame((placed.at(-1)?.end ?? voice) + quiet);
    timed.push({ slide, chapter, start: at, end, sentences: placed });
    at = end;
  }
  return timed;
};

/** Seconds of the whole film. */
export const wholeLength = (slides: readonly TimedSlide[]): number => slides.at(-1)?.end ?? 0;

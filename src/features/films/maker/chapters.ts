import { stringify } from 'yaml';
import { vttTime } from './captions.ts';
import type { Script } from './script.ts';
import type { TimedSlide } from './timing.ts';

/** Chapters as a WebVTT file: each cue carries the chapter's id and lasts until the next one begins. */
export const chaptersFile = ({ chapters }: Script, slides: readonly TimedSlide[]): string => {
  const cues = chapters.map(({ id, title }) => {
    const own = slides.filter((slide) => slide.chapter === id);
    return `${id}\n${vttTime(own[0]?.start ?? 0)} --> ${vttTime(own.at(-1)?.end ?? 0)}\n${title}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
};

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** The transcript: one paragraph a slide, with the second at which it begins. */
export const transcriptFile = (slides: readonly TimedSlide[]): string =>
  stringify(
    {
      transcript: slides.map(({ start, chapter, sentences }) => ({
        at: tenths(start),
        chapter,
        text: sentences.map(({ text }) => text).join(' '),
      })),
    },
    { lineWidth: 0 },
  );

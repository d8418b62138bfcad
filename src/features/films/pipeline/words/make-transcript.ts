import type { TranscriptParagraph } from '../../kinds.ts';
import type { Cue } from '../../maker/captions.ts';
import type { Chapter } from './read-chapters.ts';

/** A paragraph of more words is broken at the next end of a sentence. */
const enough = 60;
/** Seconds of quiet after which people have begun something new. */
const pause = 2;

const endsSentence = (text: string): boolean => /[.?!…]["'”’)]*$/.test(text);
const beginsSpeech = (text: string): boolean => /^(?:[-–—]\s|[\p{Lu}][\p{L}'’. ]{0,30}:\s)/u.test(text);
const wordsIn = (text: string): number => text.split(/\s+/).length;
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/**
 * Makes a transcript from captions: paragraphs that begin with a chapter, a speaker, a pause,
 * or after some sixty words at the end of a sentence.
 * @returns paragraphs in order, no two at the same tenth of a second
 */
export const makeTranscript = (cues: readonly Cue[], chapters: readonly Chapter[]): TranscriptParagraph[] => {
  const paragraphs: Array<{ at: number; chapter: string; text: string; end: number }> = [];
  for (const { start, end, lines } of cues) {
    const middle = (start + end) / 2;
    const chapter = (chapters.findLast((one) => one.start <= middle) ?? chapters[0])?.id ?? '';
    const text = lines.join(' ');
    const open = paragraphs.at(-1);
    const at = tenths(start);
    const goesOn =
      open !== undefined &&
      (open.at >= at ||
        (open.chapter === chapter &&
          !beginsSpeech(text) &&
          !(endsSentence(open.text) && (start - open.end > pause || wordsIn(open.text) >= enough))));
    if (goesOn) {
      open.text = `${open.text} ${text}`;
      open.end = end;
    } else paragraphs.push({ at, chapter, text, end });
  }
  return paragraphs.map(({ at, chapter, text }) => ({ at, chapter, text }));
};

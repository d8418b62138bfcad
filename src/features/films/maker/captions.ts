import type { TimedSentence, TimedSlide } from './timing.ts';

/** What people can read at once: https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles */
export const lineLength = 42;
export const linesAtOnce = 2;
/** Characters a second that a slow reader follows. */
export const readingSpeed = 17;

export interface Cue {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Shown shorter than this, a caption flickers. */
const shortest = 1.4;
/** A caption stays this long after the last word, where nothing follows. */
const lingers = 0.6;

const lengthOfLine = (words: readonly string[]): number => words.join(' ').length;

/** How good a place is to break after this word: after a mark, rather than in the middle of a thought. */
const breakCost = (word: string, next: string): number => {
  if (/[.?!]$/.test(word)) return -20;
  if (/[,;:]$/.test(word)) return -16;
  if (/^(and|or|but|that|which|who|because|since|when|if|from|for|with|in|on|to|of|at)$/i.test(next))
    return -4;
  if (/^(a|an|the|your|her|his|its|and|or|of|to|for|with|in|on|at|is|no|\d+)$/i.test(word)) return 8;
  return 0;
};

/** Breaks words into two lines of nearly equal length, or one; nothing where they do not fit. */
export const asLines = (text: string): string[] | undefined => {
  if (text.length <= lineLength) return [text];
  const words = text.split(' ');
  let best: { cost: number; lines: string[] } | undefined;
  for (let at = 1; at < words.length; at += 1) {
    const lines = [words.slice(0, at), words.slice(at)];
    if (lines.some((line) => lengthOfLine(line) > lineLength)) continue;
    const [first = [], second = []] = lines;
    const cost =
      Math.abs(lengthOfLine(first) - lengthOfLine(second)) + breakCost(words[at - 1] ?? '', words[at] ?? '');
    if (!best || cost < best.cost) best = { cost, lines: lines.map((line) => line.join(' ')) };
  }
  return best?.lines;
};

/** Cuts a sentence into as few captions as will hold it, at the best places. */
export const asCaptions = (sentence: string): string[] => {
  if (asLines(sentence)) return [sentence];
  const words = sentence.split(' ');
  let best: { cost: number; parts: string[] } | undefined;
  for (let at = 1; at < words.length; at += 1) {
    const first = words.slice(0, at).join(' ');
    if (!asLines(first)) break;
    const rest = asCaptions(words.slice(at).join(' '));
    const shortestPart = Math.min(first.length, ...rest.map((part) => part.length));
    const cost = rest.length * 100 + breakCost(words[at - 1] ?? '', words[at] ?? '') * 2 - shortestPart;
    if (!best || cost < best.cost) best = { cost, parts: [first, ...rest] };
  }
  return best?.parts ?? [sentence];
};

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const piecesOf = ({ text, start, end }: TimedSentence): Piece[] => {
  let at = start;
  return asCaptions(text).map((part) => {
    const length = ((end - start) * (part.length + 1)) / (text.length + 1);
    const piece = { start: at, end: at + length, text: part };
    at += length;
    return piece;
  });
};

const joinShort = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const together = before && `${before.text} ${piece.text}`;
    const tooShort = before && (before.end - before.start < shortest || piece.end - piece.start < shortest);
    if (before && together && tooShort && asLines(together)) {
      joined[joined.length - 1] = { start: before.start, end: piece.end, text: together };
    } else joined.push(piece);
  }
  return joined;
};

/** Makes captions from the times of the narration: none crosses from one slide to the next. */
export const makeCaptions = (slides: readonly TimedSlide[]): Cue[] =>
  slides.flatMap((slide) => {
    const pieces = joinShort(slide.sentences.flatMap(piecesOf));
    return pieces.map(({ start, end, text }, index) => {
      const next = pieces[index + 1]?.start ?? slide.end;
      return { start, end: Math.min(next, end + lingers), lines: asLines(text) ?? [text] };
    });
  });

/** Characters a second, spaces counted. */
export const speedOf = ({ start, end, lines }: Cue): number => lines.join(' ').length / (end - start);

/** `00:01:02.345`, as WebVTT writes seconds. */
export const vttTime = (seconds: number): string => {
  const whole = Math.round(seconds * 1000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const left = `${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}`;
  return `${left}.${String(whole % 1000).padStart(3, '0')}`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Captions as a WebVTT file (https://www.w3.org/TR/webvtt1/). */
export const captionsFile = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues
    .map(({ start, end, lines }) => `${vttTime(start)} --> ${vttTime(end)}\n${escaped(lines.join('\n'))}\n`)
    .join('\n')}`;

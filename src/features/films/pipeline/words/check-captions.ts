import { captionFaults } from '../../maker/caption-faults.ts';
import type { Cue } from '../../maker/captions.ts';
import { readingSpeed, speedOf } from '../../maker/captions.ts';
import { lengthInWords } from '../film-fault.ts';
import { decodeText } from './decode-text.ts';
import { type RawCue, readCues } from './read-cues.ts';

/** Captions that were checked: without faults they may be published. */
export interface CheckedCaptions {
  readonly cues: readonly Cue[];
  /** Sentences; with one of them the captions are refused. */
  readonly faults: readonly string[];
  /** What a reader would trip over, and what was mended. */
  readonly warnings: readonly string[];
}

/** Seconds that two captions may overlap by: they are the rounding of a program, and are taken away. */
const smallOverlap = 0.5;
/** Seconds after the film's end that are cut away. */
const smallRest = 2;
/** Seconds without a caption at the end that somebody should look at. */
const longRest = 60;
/** So many warnings of one sort are told one by one. */
const toldSingly = 5;

const sorted = ({ line, start, end, lines }: RawCue, before: Cue | undefined): string | undefined => {
  if (end <= start) return `line ${line}: a caption that ends before it begins.`;
  if (before && start < before.start) return `line ${line}: a caption that begins before the one above it.`;
  if (before && before.end - start > smallOverlap)
    return `line ${line}: a caption ("${lines.join(' ').slice(0, 40)}") that begins ${(before.end - start).toFixed(1)} s before the last one ends; where two speak at once, write both into one caption.`;
  return undefined;
};

const warnOften = (warnings: readonly string[]): string[] => [
  ...warnings.slice(0, toldSingly),
  ...(warnings.length > toldSingly ? [`… and ${warnings.length - toldSingly} more like these.`] : []),
];

/**
 * Judges captions against the film: every fault by its line; small overlaps are taken away and told of.
 * @param seconds the length of the film
 */
export const judgeCues = (raw: readonly RawCue[], seconds: number): CheckedCaptions => {
  const faults: string[] = [];
  const [cues, mended]: [Cue[], number[]] = [[], []];
  let empty = 0;
  for (const one of raw) {
    if (one.lines.length === 0) {
      empty += 1;
      continue;
    }
    const before = cues.at(-1);
    const fault = sorted(one, before);
    if (fault) faults.push(fault);
    else if (one.start >= seconds || one.end > seconds + smallRest)
      faults.push(
        `line ${one.line}: a caption until ${lengthInWords(one.end)}, but the film ends at ${lengthInWords(seconds)}; these are another film's captions, or of another cut.`,
      );
    else {
      if (before && before.end > one.start) {
        mended.push(one.line);
        cues[cues.length - 1] = { ...before, end: one.start };
      }
      cues.push({ start: one.start, end: Math.min(one.end, seconds), lines: one.lines });
    }
  }
  if (raw.length === 0 || cues.length === 0) faults.push('looked for captions; found no caption with words.');
  const last = cues.at(-1)?.end ?? 0;
  const quick = cues.filter((cue) => speedOf(cue) > readingSpeed).length;
  return {
    cues,
    faults,
    warnings: [
      ...(empty > 0 ? [`${empty} captions without words were left out.`] : []),
      ...(mended.length > 0
        ? [`${mended.length} captions overlapped by a moment; they follow each other now.`]
        : []),
      ...warnOften(captionFaults(cues, seconds)),
      ...(quick > cues.length / 4
        ? [`${quick} of ${cues.length} captions are faster than ${readingSpeed} characters a second.`]
        : []),
      ...(seconds - last > longRest
        ? [
            `The last caption ends at ${lengthInWords(last)}, the film at ${lengthInWords(seconds)}: is nothing said there?`,
          ]
        : []),
    ],
  };
};

/** Bytes: the captions of three hours have a tenth of it. */
const largest = 5_000_000;

/**
 * Reads and checks a captions file, SRT or WebVTT, in whatever encoding.
 * @param seconds the length of the film
 */
export const checkCaptions = (bytes: Buffer, seconds: number): CheckedCaptions => {
  const refused = (fault: string): CheckedCaptions => ({ cues: [], faults: [fault], warnings: [] });
  if (bytes.length > largest)
    return refused(`looked for captions of at most 5 MB; found ${bytes.length} bytes.`);
  const decoded = decodeText(bytes);
  if (!decoded) return refused('looked for captions as SRT or WebVTT; found no text.');
  const { cues, faults } = readCues(decoded.text);
  if (cues.length === 0 && faults.length > 0) return { cues: [], faults, warnings: decoded.warnings };
  const judged = judgeCues(cues, seconds);
  return {
    cues: judged.cues,
    faults: [...faults, ...judged.faults],
    warnings: [...decoded.warnings, ...judged.warnings],
  };
};

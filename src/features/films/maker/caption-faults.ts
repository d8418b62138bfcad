import { readVtt } from '../vtt.ts';
import { type Cue, lineLength, linesAtOnce, speedOf } from './captions.ts';

/** No reader follows this; between `readingSpeed` and it, a caption is told of but let through. */
export const fastest = 20;

/** Reads captions back from their file; faults of the file itself are sentences too. */
export const readCaptions = (
  file: string,
): { readonly cues: readonly Cue[]; readonly faults: readonly string[] } => {
  const faults: string[] = [];
  const cues = readVtt(file, ({ line, found, expected }) =>
    faults.push(`captions, line ${line}: ${found}; expected ${expected}`),
  );
  return { cues: cues.map(({ start, end, text }) => ({ start, end, lines: text.split('\n') })), faults };
};

/** What a reader of captions would trip over. */
export const captionFaults = (cues: readonly Cue[], filmLength: number): string[] =>
  cues.flatMap((cue) => {
    const at = `the caption at ${cue.start.toFixed(1)} s`;
    const faults: string[] = [];
    if (cue.lines.length > linesAtOnce) faults.push(`${at}: ${cue.lines.length} lines`);
    for (const line of cue.lines)
      if (line.length > lineLength) faults.push(`${at}: "${line}" has ${line.length} characters`);
    if (speedOf(cue) > fastest) faults.push(`${at}: ${speedOf(cue).toFixed(1)} characters a second`);
    if (cue.end > filmLength + 0.05) faults.push(`${at} ends after the film`);
    if (cue.end - cue.start < 0.9) faults.push(`${at} stands for ${(cue.end - cue.start).toFixed(2)} s only`);
    return faults;
  });

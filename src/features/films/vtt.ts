/** One cue of a WebVTT file (https://www.w3.org/TR/webvtt1/): seconds, and its text. */
export interface Cue {
  readonly id: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface VttFault {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

const timing = /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}) --> ((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?: .*)?$/;

const seconds = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

interface CueBlock {
  readonly line: number;
  readonly lines: readonly string[];
}

const blocksOf = (text: string): CueBlock[] => {
  const blocks: Array<{ line: number; lines: string[] }> = [];
  let open: { line: number; lines: string[] } | undefined;
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    if (line.trim() === '') open = undefined;
    else if (open) open.lines.push(line);
    else {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    }
  }
  return blocks;
};

/**
 * Reads captions or chapters. Cues must be in order and must not overlap.
 * @param report told of each line that is wrong, 1-based
 */
export const readVtt = (text: string, report: (fault: VttFault) => void): Cue[] => {
  const [head, ...blocks] = blocksOf(text.replace(/^\uFEFF/, ''));
  if (!head?.lines[0]?.startsWith('WEBVTT'))
    report({ line: 1, found: head?.lines[0] ?? 'nothing', expected: 'WEBVTT on the first line' });
  const cues: Cue[] = [];
  for (const { line, lines } of blocks) {
    if (/^(NOTE|STYLE|REGION)\b/.test(lines[0] ?? '')) continue;
    const at = lines.findIndex((part) => part.includes('-->'));
    const match = timing.exec(lines[at] ?? '');
    if (at < 0 || at > 1 || !match) {
      report({
        line: line + Math.max(0, at),
        found: lines[Math.max(0, at)] ?? '',
        expected: '00:01.000 --> 00:04.000',
      });
      continue;
    }
    const cue = {
      id: at === 1 ? lines[0] : undefined,
      start: seconds(match[1] ?? ''),
      end: seconds(match[2] ?? ''),
      text: lines.slice(at + 1).join('\n'),
    };
    const before = cues.at(-1);
    if (cue.end <= cue.start)
      report({ line, found: 'a cue that ends before it starts', expected: 'start < end' });
    if (before && cue.start < before.end - 0.0005)
      report({
        line,
        found: 'a cue that begins before the last one ends',
        expected: 'cues in order, one at a time',
      });
    if (cue.text.trim() === '')
      report({ line, found: 'a cue without words', expected: 'the words that are said' });
    cues.push(cue);
  }
  if (cues.length === 0) report({ line: 1, found: 'no cue', expected: 'at least one cue' });
  return cues;
};

const clock = (time: number): string => {
  const thousandths = Math.round(time * 1_000);
  const pad = (value: number, width: number) => String(Math.trunc(value)).padStart(width, '0');
  const [hours, minutes] = [thousandths / 3_600_000, (thousandths / 60_000) % 60];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad((thousandths / 1_000) % 60, 2)}.${pad(thousandths % 1_000, 3)}`;
};

/** Writes cues as a WebVTT file. */
export const writeVtt = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues
    .map(({ id, start, end, text }) => `${id ? `${id}\n` : ''}${clock(start)} --> ${clock(end)}\n${text}\n`)
    .join('\n')}`;

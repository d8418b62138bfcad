/** A cue as its file has it, before it is judged. Times in seconds. */
export interface RawCue {
  /** Where it stands in the file, 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

export interface RawCues {
  readonly cues: readonly RawCue[];
  readonly faults: readonly string[];
}

const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s.*)?$`);

const secondsOf = (parts: ReadonlyArray<string | undefined>): number => {
  const [hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${thousandths}`);
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '\u200E',
  rlm: '\u200F',
};

/** The words of a cue line without its tags; a speaker's name is kept as "Name: ". */
export const plainWords = (line: string): string =>
  line
    .replaceAll(/<v(?:\.[^\s>]*)?\s+([^>]+)>/g, (_, name: string) => `${name.trim()}: `)
    .replaceAll(/\{\\[^}]*\}/g, '')
    .replaceAll(/<\/?[a-z0-9][^>]{0,200}>/gi, '')
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

const blocksOf = (text: string): Block[] => {
  const blocks: Array<{ line: number; lines: string[] }> = [];
  let open: { line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') open = undefined;
    else if (open) open.lines.push(line);
    else {
      open = { line: index + 1, lines: [line] };
      blocks.push(open);
    }
  }
  return blocks;
};

const quoted = (line: string): string => `"${line.trim().slice(0, 60)}"`;

/**
 * Reads the cues of a SubRip (SRT) or WebVTT file; blocks that cannot be read are told of by their line.
 * @param text with "\n" as line ends
 */
export const readCues = (text: string): RawCues => {
  const faults: string[] = [];
  const cues: RawCue[] = [];
  const isVtt = text.startsWith('WEBVTT');
  if (!isVtt && !text.includes('-->')) {
    const found = quoted(text.split('\n', 1)[0] ?? '');
    return { cues, faults: [`line 1: looked for captions as SRT or WebVTT; found ${found}.`] };
  }
  for (const { line, lines } of blocksOf(text).slice(isVtt ? 1 : 0)) {
    if (isVtt && /^(NOTE|STYLE|REGION)\b/.test(lines[0] ?? '')) continue;
    const at = lines.findIndex((one) => one.includes('-->'));
    const match = timing.exec(lines[at] ?? '');
    if (!match) {
      const where = line + Math.max(0, at);
      const found = quoted(lines[Math.max(0, at)] ?? '');
      faults.push(
        at < 0
          ? `line ${where}: words without a time: ${found}. Put the time above them, or take out the empty line before them.`
          : `line ${where}: looked for a time such as 00:01:02.000 --> 00:01:05.000; found ${found}.`,
      );
      continue;
    }
    cues.push({
      line: line + at,
      start: secondsOf(match.slice(1, 5)),
      end: secondsOf(match.slice(5, 9)),
      lines: lines
        .slice(at + 1)
        .map(plainWords)
        .filter((one) => one !== ''),
    });
  }
  return { cues, faults };
};

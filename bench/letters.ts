import { budgets } from './budgets.ts';
import { measureLetterFiles } from './letters/files.ts';
import { mould, writeReport } from './letters/letter-to-write.ts';
import { connections, Writer } from './letters/writer.ts';
import { median } from './median.ts';
import { cpuSeconds, memoryOf } from './processes.ts';
import { type Programme, webProcess } from './programme.ts';
import { atLeast, atMost, type Row, type Table } from './table.ts';
import type { WireAnswer } from './wire.ts';

/** So many people write at once; each has a page or a file on its way at every moment. */
const people = 16;
const letters = 1_000;
const files = 400;

const percentile = (figures: readonly number[], of: number): number =>
  figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * of))] ?? 0;

/** Writes so many letters, each taken as a PDF, as Word and as text. @returns how long it took, and the times of each */
const writeAll = async (url: string, many: number) => {
  const agent = connections(people);
  const taken = { pdf: [] as number[], word: [] as number[], text: [] as number[] };
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < many) {
      const number = next;
      next += 1;
      const writer = new Writer(url, agent);
      await writeReport(writer, mould(number));
      for (const as of ['pdf', 'word', 'text'] as const) taken[as].push((await writer.take(as)).milliseconds);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: people }, one));
  agent.destroy();
  return { seconds: (performance.now() - from) / 1_000, taken };
};

/** One letter taken again and again by one person, with nobody else there. */
const aloneTimes = async (url: string): Promise<Table> => {
  const agent = connections(1);
  const writer = new Writer(url, agent);
  await writeReport(writer, mould(1));
  const rows: Row[] = [];
  for (const as of ['pdf', 'word', 'text']) {
    const answers: WireAnswer[] = [];
    // The first wakes the printer up.
    const cold = await writer.take(as);
    for (let time = 0; time < files; time += 1) answers.push(await writer.take(as));
    const times = answers.map(({ milliseconds }) => milliseconds);
    rows.push({
      cells: [
        as,
        (cold.body.length / 1_024).toFixed(0),
        cold.milliseconds.toFixed(0),
        median(times).toFixed(1),
        percentile(times, 0.99).toFixed(1),
      ],
      ...(as === 'pdf' ? { verdict: atMost(median(times), budgets.letters.pdf, ' ms at the median') } : {}),
    });
  }
  agent.destroy();
  return {
    title: 'A letter as a file, asked for over HTTP by one person',
    head: ['file', 'KB', 'first ms', 'median ms', 'p99 ms'],
    rows,
    notes: [`${files} times each; the letter is opened, written and made anew each time.`],
  };
};

const megabytes = (bytes: number): number => bytes / 1_048_576;

const thousands = async (programme: Programme): Promise<Table> => {
  const web = await webProcess(programme);
  const pss = async (): Promise<number> => megabytes((await memoryOf(web)).pss);
  const rows: Row[] = [];
  let before = await pss();
  for (const round of ['the first', 'the second']) {
    const cpu = await cpuSeconds(web);
    const { seconds, taken } = await writeAll(programme.url, letters);
    const after = await pss();
    const aMinute = (letters * 60) / seconds;
    rows.push({
      cells: [
        `${round} ${letters}`,
        seconds.toFixed(1),
        aMinute.toFixed(0),
        ((await cpuSeconds(web)) - cpu).toFixed(0),
        `${median(taken.pdf).toFixed(0)} / ${percentile(taken.pdf, 0.99).toFixed(0)}`,
        `${median(taken.word).toFixed(0)} / ${percentile(taken.word, 0.99).toFixed(0)}`,
        before.toFixed(0),
        after.toFixed(0),
      ],
      verdict: atLeast(Math.round(aMinute), budgets.letters.aMinute, ' a minute'),
    });
    before = after;
  }
  return {
    title: 'Whole letters: begun, 10 questions answered page by page, read, taken as PDF, Word and text',
    head: ['letters', 's', 'a minute', 'CPU s', 'PDF ms, p99', 'Word ms, p99', 'MB before', 'MB after'],
    rows,
    notes: [
      `${people} people at once on one web process, the client on the same machine; 26 requests for each letter.`,
      'Memory is the PSS of the web process, its printer included. It is flat where the second thousand adds next to nothing.',
    ],
  };
};

/** How soon a letter is there as a file, how many are written in a minute, and whether its files can be opened. */
export const measureLetters = async (programme: Programme): Promise<Table[]> => [
  await aloneTimes(programme.url),
  await thousands(programme),
  ...(await measureLetterFiles(programme.url)),
];

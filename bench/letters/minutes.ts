import { budgets } from '../budgets.ts';
import { allOf, atMost, type Row, type Table } from '../table.ts';
import { exampleAnswers } from './example-answers.ts';
import { handwork, readLines } from './form-page.ts';
import { writeThrough } from './write-through.ts';
import { connections, type Fields, Writer } from './writer.ts';

/** How fast somebody reads, types and taps. */
interface Pace {
  readonly wordsRead: number;
  readonly wordsTyped: number;
  readonly secondsATap: number;
}

/**
 * Reading: the mean of silent reading of English non-fiction in 190 studies, and the lower end of where most adults lie
 * (Brysbaert 2019, Journal of Memory and Language 109, 104047). Typing on a phone: the mean of 37,370 volunteers, who
 * copied sentences (Palin and others 2019, MobileHCI); half of it is our own guess at somebody slow, and so are the taps.
 */
const usual: Pace = { wordsRead: 238, wordsTyped: 36.2, secondsATap: 2 };
const slow: Pace = { wordsRead: 175, wordsTyped: 18.1, secondsATap: 4 };

/** A word typed is five signs, as those who measure typing count. */
const signsOfAWord = 5;

/** What a letter takes from its first question to the page on which it stands. */
interface Way {
  readonly questions: number;
  readonly words: number;
  readonly characters: number;
  readonly taps: number;
  /** What its first page says. */
  readonly said: number;
}

const minutesOf = ({ words, characters, taps }: Way, pace: Pace): number =>
  words / pace.wordsRead + characters / signsOfAWord / pace.wordsTyped + (taps * pace.secondsATap) / 60;

const wordsIn = (line: string): number => line.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Said behind a question, where it is asked. */
const optional = / \(optional\)$/;

/** No question of the letter: what comes before it, and which landlord was meant. */
const notAsked = new Set(['before', 'advice', 'which-landlord']);

/** The guide from which the report of mould comes is about this. */
const ofTheGuide = 'damp-and-mould';

/** A report of mould by who has a child with asthma, and says no more than the letter needs. */
const mouldInShort: Fields = {
  'problems-1-kind': 'damp-and-mould',
  'problems-1-room': 'The small bedroom',
  'problems-1-what': 'black mould on the wall by the bed',
  urgent: 'can-wait',
  who: ['child-asthma'],
  agreement: 'association-tenancy',
  landlord: 'Example Homes',
  name: 'Amina Khan',
  address: '2 Low Road\nLeeds LS1 1ZZ',
};

/** The same by who says how it affects them, since when, and how to be reached. */
const mould: Fields = {
  ...mouldInShort,
  'problems-1-since': 'early October',
  effect: 'My son coughs at night and we cannot use the room.',
  contact: '07000 000000',
};

const measureWay = async (url: string, letter: string, said: Fields, about?: string): Promise<Way> => {
  const agent = connections(1);
  const writer = new Writer(url, agent);
  const read = new Set<string>();
  let [questions, words, characters, taps] = [0, 0, 0, 0];
  const look = (html: string): void => {
    // What stands on every page is read once, and so is a question that comes again where all answers stand.
    const lines = new Map(readLines(html).map((line) => [line.replace(optional, ''), line]));
    for (const [known, line] of lines) words += read.has(known) ? 0 : wordsIn(line);
    for (const known of lines.keys()) read.add(known);
  };
  const first = await (await fetch(`${url}/letters/${letter}`)).text();
  await writeThrough(
    writer,
    letter,
    said,
    (step, html, fields) => {
      look(html);
      const work = handwork(html, fields);
      questions += notAsked.has(step) ? 0 : 1;
      characters += work.characters;
      taps += work.taps;
    },
    about,
  );
  agent.destroy();
  const minutes = /About (\d+) minutes/.exec(first)?.[1];
  if (minutes === undefined) throw new Error(`/letters/${letter} does not say how many minutes it takes.`);
  return { questions, words, characters, taps, said: Number(minutes) };
};

const cellsOf = (way: Way): string[] => [
  ...[way.questions, way.words, way.characters, way.taps].map(String),
  minutesOf(way, usual).toFixed(1),
  minutesOf(way, slow).toFixed(1),
];

const { questions: mostQuestions, minutes: mostMinutes } = budgets.letters.filled;

/** The questions, words and signs of every letter, and the minutes that a model of reading and typing makes of them. */
export const measureLetterMinutes = async (url: string): Promise<Table> => {
  const oneMould = await measureWay(url, 'report-a-repair', mould, ofTheGuide);
  const inShort = await measureWay(url, 'report-a-repair', mouldInShort, ofTheGuide);
  const rows: Row[] = [
    {
      cells: ['report-a-repair', 'mould, a child with asthma', ...cellsOf(oneMould)],
      verdict: allOf(
        [atMost(oneMould.questions, mostQuestions), atMost(minutesOf(oneMould, usual), mostMinutes)],
        `at most ${mostQuestions} questions, ${mostMinutes} minutes`,
      ),
    },
    { cells: ['', 'the same, no more than is needed', ...cellsOf(inShort)] },
  ];
  for (const [letter, answers] of await exampleAnswers()) {
    const least = await measureWay(url, letter, answers.least);
    const all = await measureWay(url, letter, answers.all);
    const middle = (minutesOf(least, usual) + minutesOf(all, usual)) / 2;
    rows.push(
      { cells: [letter, 'says least', ...cellsOf(least)] },
      {
        cells: ['', 'says all', ...cellsOf(all)],
        verdict: atMost(Math.round(middle), all.said, ' minutes'),
      },
    );
  }
  return {
    title: 'From the first question to the filled letter: a model, no people were timed',
    head: ['letter', 'who', 'questions', 'words to read', 'signs to type', 'taps', 'minutes', 'slow'],
    rows,
    notes: [
      `Minutes: ${usual.wordsRead} words read a minute (Brysbaert 2019), ${usual.wordsTyped} words of ${signsOfAWord} signs typed (Palin and others 2019), ${usual.secondsATap} s a tap with the page that comes (a guess).`,
      `Slow: ${slow.wordsRead} read (the lower end of most adults, Brysbaert 2019), ${slow.wordsTyped} typed and ${slow.secondsATap} s a tap (both a guess).`,
      'The first comes from the guide to damp and mould, which tells the letter its kind of problem.',
      'Every line of a page is read, of a closed list what is chosen, what stands on many pages once. Nobody fills anything in for them. What to say is not thought about.',
      'The budget of a letter is what its own page says: it holds for the middle between who says least and who says all.',
    ],
  };
};

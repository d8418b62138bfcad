import { askKeptBack } from '../src/features/search/evaluation/kept-back.ts';
import { askKeptBackQuestions } from '../src/features/search/evaluation/kept-back-questions.ts';
import { measure } from '../src/features/search/evaluation/measure.ts';
import {
  dangerAndCoverSet,
  halfOf,
  questionSet,
  type SetQuestion,
} from '../src/features/search/evaluation/question-sets.ts';
import { type Means, means, SearchLibrary, searchTexts } from '../src/features/search/index.ts';
import { budgets } from './budgets.ts';
import { type Baseline, miniSearchBaseline, postgresBaselines } from './search/baselines.ts';
import { libraryOf } from './search/large-library.ts';
import { timesInOwnProcess } from './search/own-process.ts';
import { packOn } from './search/pack.ts';
import { judged, percent, recognised } from './search/rows.ts';
import { unlearnedTables } from './search/unlearned-tables.ts';
import { allOf, atMost, type Row, type Table } from './table.ts';

const day = '2026-11-26';

interface Ranked {
  readonly first: number;
  readonly three: number;
  readonly reciprocal: number;
}

/** How well a baseline finds the guides of the questions that have one. */
const judge = async ({ search }: Baseline, set: readonly SetQuestion[]): Promise<Ranked> => {
  const asked = set.flatMap(({ q, want }) => (want ? [{ q, want }] : []));
  let [first, three, reciprocal] = [0, 0, 0];
  for (const { q, want } of asked) {
    const rank = (await search(q)).findIndex((slug) => want.includes(slug)) + 1;
    if (rank === 1) first += 1;
    if (rank > 0 && rank <= 3) three += 1;
    if (rank > 0) reciprocal += 1 / rank;
  }
  return {
    first: first / asked.length,
    three: three / asked.length,
    reciprocal: reciprocal / asked.length,
  };
};

/** The search of the whole pack, held against three others on the same texts. */
export const measureSearch = async (): Promise<Table[]> => {
  const snapshot = await packOn(day);
  const set = questionSet();
  const unseen = set.filter((question) => halfOf(question) === 'report');
  const tuning = set.filter((question) => halfOf(question) === 'tuning');
  const library = SearchLibrary.of(snapshot, 'en');
  const report = measure(library, unseen);
  const own = measure(library, tuning);
  const second = dangerAndCoverSet().filter((question) => halfOf(question) === 'report');

  const texts = searchTexts(snapshot, 'en').filter(({ kind }) => kind === 'guide');
  const { baselines, close } = await postgresBaselines(texts);
  const beside: Row[] = [
    {
      cells: [
        'this search',
        percent(report.first),
        percent(report.firstThree),
        report.meanReciprocalRank.toFixed(3),
      ],
    },
  ];
  for (const baseline of [...baselines, miniSearchBaseline(texts)]) {
    const { first, three, reciprocal } = await judge(baseline, unseen);
    beside.push({ cells: [baseline.name, percent(first), percent(three), reciprocal.toFixed(3)] });
  }
  await close();

  const ablation = means.map((left: Means): Row => {
    const { first, firstThree, meanReciprocalRank, dangerRecall } = measure(
      SearchLibrary.of(snapshot, 'en', new Set([left])),
      unseen,
    );
    return {
      cells: [
        `without ${left}`,
        percent(first),
        percent(firstThree),
        meanReciprocalRank.toFixed(3),
        percent(dangerRecall),
      ],
    };
  });

  const times = await timesInOwnProcess(snapshot);
  const large = libraryOf(snapshot, budgets.search.texts);
  const slow = await timesInOwnProcess(large, budgets.search.texts);

  const kept = askKeptBackQuestions(snapshot);
  const worst = own.misses
    .slice(0, 20)
    .map(({ q, why }): Row => ({ cells: [q.slice(0, 60), why.slice(0, 110)] }));
  return [
    {
      title: `Search, ${unseen.length} questions of the unseen half`,
      head: ['what', '%'],
      rows: judged(report),
      notes: [
        `${set.length} questions in all, split by a hash of their words; ${set.filter(({ covered }) => covered === false).length} are not covered.`,
        `On the half that it was tuned on: first ${percent(own.first)}, first three ${percent(own.firstThree)}.`,
      ],
    },
    {
      title: `Danger and what is not covered, ${second.length} questions of the unseen half of the second set`,
      head: ['what', '%'],
      rows: recognised(measure(library, second)),
      notes: [
        'bench/search/danger-and-cover.yaml: half of it only shares words with danger, or with what is not covered.',
      ],
    },
    ...unlearnedTables(library),
    {
      title: 'Examples that were kept back, asked of what the rest taught',
      head: ['of', 'about it', 'about nothing', 'seen at 2 % alarms', 'at 5 %', 'at 10 %', 'area lost %'],
      rows: (['danger', 'elsewhere'] as const).map((of): Row => {
        const { some, none, seen, lost } = askKeptBack(snapshot, of);
        const shares = seen.map(({ recall }) => percent(recall));
        return { cells: [of, String(some), String(none), ...shares, (lost * 100).toFixed(2)] };
      }),
      notes: [
        'What the learning is chosen by: it moves by a tenth of the area for no reason, halves of a few hundred questions by more.',
        'Each fifth of the sentences once, those that stand together at once. Calm ones are made of the words of danger: real ones are easier.',
      ],
    },
    {
      title: 'Own questions of guides that were kept back, asked of what the rest taught',
      head: ['questions', 'its guide first %', 'among the first three %'],
      rows: [{ cells: [String(kept.asked), percent(kept.first), percent(kept.firstThree)] }],
      notes: [
        'What the ranking is chosen by. Each question counts for one guide, though others may be right; many were written because search missed what they say.',
      ],
    },
    {
      title: 'Beside others on the same guides and questions',
      head: ['search', 'first %', 'first three %', 'MRR'],
      rows: beside,
      notes: ['The others know no danger and nothing of what is not covered.'],
    },
    {
      title: 'What each means adds',
      head: ['', 'first %', 'first three %', 'MRR', 'danger %'],
      rows: [
        {
          cells: [
            'all',
            percent(report.first),
            percent(report.firstThree),
            report.meanReciprocalRank.toFixed(3),
            percent(report.dangerRecall),
          ],
        },
        ...ablation,
      ],
      notes: ['On the unseen half. Whole questions: likeness to a question of a guide’s own list.'],
    },
    {
      title: 'Time and room',
      head: ['library', 'texts', 'built ms', 'p50 ms', 'p99 ms'],
      rows: [
        {
          cells: [
            'the pack',
            String(searchTexts(snapshot, 'en').length),
            times.learned.toFixed(0),
            times.p50.toFixed(2),
            times.p99.toFixed(2),
          ],
        },
        {
          cells: [
            'made larger',
            String(searchTexts(large, 'en').length),
            slow.learned.toFixed(0),
            slow.p50.toFixed(2),
            slow.p99.toFixed(2),
          ],
          verdict: allOf([atMost(slow.p99, budgets.search.p99)], `p99 at most ${budgets.search.p99} ms`),
        },
      ],
      notes: [
        `What is learned of the pack takes ${(times.bytes / 1e6).toFixed(1)} MB. Times are the best of three for each question, asked in a process that holds that library alone, as where it answers.`,
      ],
    },
    {
      title: 'The first twenty misses of the half that it was tuned on',
      head: ['question', 'what happened'],
      rows: worst,
      notes: [`${own.misses.length} in all.`],
    },
  ];
};

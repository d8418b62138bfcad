import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { parseDay } from '../../../law/index.ts';
import { type Answers, type Entry, entriesOf } from '../answers.ts';
import { isBehind } from '../drafts/edited.ts';
import { letterKind } from '../letter-kind.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { firstMissing } from '../rules/asked.ts';
import { showStep } from '../steps/show-step.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { answersFile, answersThatFit, draftFromFile } from './answers-file.ts';

const now = { day: parseDay('2026-11-26') };
let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const slug = 'report-a-repair';
const named = (name: string) => snapshot.find(letterKind, name);
const fitting = (answers: Answers, letter = slug) =>
  answersThatFit(letterNamed(snapshot, letter), answers, now);

const problems = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'plain', room: `Room ${at + 1}`, what: 'a leak' }));

describe('answers that are taken over', () => {
  test('more than fit into one letter are all there, and the page of the question says how many fit', () => {
    const answers = fitting({ problems: problems(25) });
    expect(answers.problems).toEqual(problems(25));
    const letter = letterNamed(snapshot, slug);
    expect(firstMissing(letter, answers)?.id).toBe('problems');
    const html = htmlOf(showStep(posted(snapshot, {}), carriedWay(letter, snapshot, { answers }), 'letter'));
    expect(html).toContain('These are 25. Up to 20 fit into one letter.');
    expect(html).toContain('value="Room 25"');
  });

  test('one field that cannot be read takes neither its entry nor the others with it', () => {
    const spoilt = [{ kind: 'by-pigeon', room: 'x'.repeat(301), what: 'a leak' }, ...problems(2)];
    expect(fitting({ problems: spoilt }).problems).toEqual([{ what: 'a leak' }, ...problems(2)]);
  });

  test('points that are all put right are there, so that the page can say what then', () => {
    const points = [{ what: 'The leak', dealt: 'solved' }];
    expect(fitting({ points }, 'complaint-stage-2').points).toEqual(points);
  });

  test('an entry of nothing, and what is no list, are left out', () => {
    expect(fitting({ problems: [{}, { other: 'x' }] })).toEqual({});
    expect(entriesOf(fitting({ problems: 'a leak' }).problems)).toEqual([]);
  });
});

describe('a file of one letter that is opened for another', () => {
  const chase: Answers = {
    problems: [{ kind: 'damp-and-mould', room: 'Hall', what: 'black mould' }],
    'told-on': '2026-09-20',
    'since-then': ['looked'],
    'looked-on': '2026-11-13',
    worse: 'worse',
  };
  const complaint = (written?: string) =>
    draftFromFile(
      letterNamed(snapshot, 'complaint-stage-1'),
      answersFile({ letter: 'chase-a-report', answers: chase }, written),
      now,
      named,
    );
  const points = [
    { what: 'Hall: black mould' },
    { what: 'Somebody looked on 13 November 2026 and did not come back' },
    { what: 'It has got worse since I told you' },
  ];

  test('makes points of what it says, and names them as taken along', () => {
    expect(complaint()?.answers).toEqual({ points, 'told-on': '2026-09-20' });
    expect(complaint()?.along).toEqual(['points']);
  });

  test('knows when that letter was written, if it was before today', () => {
    expect(complaint('2026-11-20')?.answers.points).toEqual([
      ...points,
      { what: 'I wrote to you about it on 20 November 2026' },
    ]);
    for (const written of ['2026-11-26', '2026-12-01'])
      expect(complaint(written)?.answers.points).toEqual(points);
    expect(complaint('yesterday')).toBeUndefined();
  });

  test('says nothing of a letter to somebody else', () => {
    const file = answersFile(
      { letter: 'council-inspection', answers: { problems: chase.problems ?? [] } },
      '2026-11-20',
    );
    const draft = draftFromFile(letterNamed(snapshot, 'complaint-stage-1'), file, now, named);
    expect(JSON.stringify(draft)).not.toContain('I wrote');
  });
});

describe('a file that is opened again', () => {
  const fileWith = (words: string): string => answersFile({ letter: slug, answers: {}, words });
  const opened = (words: string) => draftFromFile(letterNamed(snapshot, slug), fileWith(words), now, named);

  test('gives the words back as they can be sent, without what no paper can carry', () => {
    expect(opened('Dear\u202e Homes,\u0000\r\n\n\n\nIt leaks. ')?.words).toBe('Dear Homes,\n\nIt leaks.');
  });

  test('knows of which answers its words are', () => {
    const draft = opened('Dear Homes, it leaks.');
    expect(draft && isBehind(draft)).toBe(false);
    expect(draft && isBehind({ ...draft, answers: { landlord: 'Example Homes' } })).toBe(true);
  });

  test('is none of ours where its words are longer than a letter, also once they are clean', () => {
    expect(opened('x'.repeat(50_000))?.words).toHaveLength(50_000);
    expect(opened('x'.repeat(50_001))).toBeUndefined();
    expect(opened('\ufb03'.repeat(20_000))).toBeUndefined();
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { parseDay } from '../../../law/index.ts';
import { type Answers, entriesOf } from '../answers.ts';
import { letterKind } from '../letter-kind.ts';
import { letterNamed } from '../pack-for-tests.ts';
import { whatIsWrong } from '../paths.ts';
import { askedQuestions, firstMissing } from '../rules/asked.ts';
import { everyWay } from './every-way.ts';
import { type Guidance, guidanceKind } from './guidance-kind.ts';
import { leadsOf } from './lead-of.ts';
import { askingOf, isThingsId, problemsIn, problemsShown, settled } from './questions-of.ts';
import { takenOver } from './taken-over.ts';

const now = { day: parseDay('2026-11-26') };
let snapshot: Snapshot;
let guidance: Guidance;

beforeAll(async () => {
  snapshot = await ownPack([letterKind, guidanceKind])('2026-11-26');
  const found = snapshot.find(guidanceKind, whatIsWrong);
  if (!found) throw new Error('There is no what-is-wrong.en.yaml.');
  guidance = found;
});

const home = (more: Answers): Answers =>
  settled(guidance, { topic: 'home', where: ['kitchen'], 'what-1': ['kitchen-damp'], ...more });

const told: Answers = { told: 'yes', 'since-then': ['missed'] };

describe('what is wrong?', () => {
  test('something else is shown as that, and goes into a letter as the room alone', () => {
    const answers = home({ 'what-1': ['kitchen-damp', 'kitchen-other'] });
    expect(problemsShown(guidance, answers)[1]).toBe('The kitchen: something else');
    expect(problemsIn(guidance, answers)[1]).toEqual({ kind: 'not-sure', room: 'The kitchen' });
  });

  test('every way through the questions leads to a letter, guide or danger, and to one that is there', () => {
    const ways = [...everyWay(guidance)];
    expect(ways.length).toBeGreaterThan(100);
    for (const answers of ways) {
      expect(firstMissing(askingOf(guidance, answers), answers)).toBeUndefined();
      for (const { letter, guides, danger } of leadsOf(guidance, answers)) {
        if (letter) expect(snapshot.find(letterKind, letter)).toBeDefined();
        expect([letter, ...guides, ...danger].filter(Boolean).length).toBeGreaterThan(0);
      }
    }
  });

  test('each two that can be ticked together are tried, and none that cannot', () => {
    const ticked = [...everyWay(guidance)].map((answers) => JSON.stringify(answers['since-then']));
    expect(ticked).toContain('["looked","refused"]');
    expect(ticked).toContain('["nothing"]');
    expect(ticked).not.toContain('["nothing","missed"]');
  });

  test('a repair leads to a letter whatever is said, unless a complaint is with the landlord', () => {
    for (const answers of everyWay(guidance)) {
      if (answers.topic !== 'home' || answers.complained === 'waiting') continue;
      expect(leadsOf(guidance, answers)[0].letter).toBeDefined();
    }
  });

  test('nobody is asked more than eight questions with one room', () => {
    for (const answers of everyWay(guidance))
      expect(askedQuestions(askingOf(guidance, answers), answers).length).toBeLessThanOrEqual(8);
  });

  test.each([
    [{ told: 'no' }, 'report-a-repair'],
    [{ told: 'not-sure' }, 'report-a-repair'],
    [{ ...told, complained: 'no', wants: 'chase' }, 'chase-a-report'],
    [{ ...told, complained: 'not-sure', wants: 'not-sure' }, 'chase-a-report'],
    [{ ...told, complained: 'no', wants: 'look' }, 'ask-for-inspection'],
    [{ ...told, complained: 'no', wants: 'complain' }, 'complaint-stage-1'],
    [{ ...told, complained: 'no', wants: 'money' }, 'ask-for-compensation'],
    [{ told: 'yes', 'since-then': ['looked', 'refused'], complained: 'no', wants: 'chase' }, 'answer-a-no'],
    [{ ...told, complained: 'first' }, 'complaint-stage-2'],
    [{ ...told, complained: 'final' }, 'to-the-ombudsman'],
  ] as ReadonlyArray<readonly [Answers, string]>)('%j is for the letter %s', (more, letter) => {
    expect(leadsOf(guidance, home(more))[0].letter).toBe(letter);
  });

  test('noise and threats lead to both letters one after the other, the threats first', () => {
    const leads = leadsOf(guidance, {
      topic: 'neighbours',
      neighbour: ['noise', 'abuse'],
      reported: 'often',
    });
    expect(leads.map(({ letter }) => letter)).toEqual(['asb-case-review', 'noise-diary']);
    expect(leads[0].danger).toEqual(['violence']);
  });

  test('each thing about neighbours leads where it would lead alone, whatever is ticked with it', () => {
    const things = ['noise', 'abuse', 'hate', 'drugs', 'dispute'];
    const about = (neighbour: readonly string[]) =>
      leadsOf(guidance, { topic: 'neighbours', neighbour, reported: 'seldom' });
    fc.assert(
      fc.property(fc.subarray(things, { minLength: 1 }), (chosen) => {
        const alone = chosen.flatMap((one) => about([one]));
        expect(new Set(about(chosen))).toEqual(new Set(alone));
        // In the order of the file, in which danger comes first.
        const places = about(chosen).map((lead) => guidance.leads.indexOf(lead));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const dangers = about(chosen).map(({ danger }) => danger.length > 0);
        expect(dangers).toEqual(dangers.toSorted((one, other) => Number(other) - Number(one)));
      }),
    );
  });

  test('a question that is not apart leads to one place, however much is ticked', () => {
    for (const answers of everyWay(guidance))
      if (answers.topic === 'home') expect(leadsOf(guidance, answers)).toHaveLength(1);
  });

  test('a complaint that waits for its answer is for the guide on its time limits, and for no letter', () => {
    const [lead] = leadsOf(guidance, home({ ...told, complained: 'waiting' }));
    expect(lead.letter).toBeUndefined();
    expect(lead.guides[0]).toBe('complaint-time-limits');
  });

  test('an answer to a question that is not asked any more decides nothing', () => {
    expect(
      leadsOf(guidance, { topic: 'papers', papers: 'mine', told: 'yes', complained: 'final' })[0].letter,
    ).toBe('see-your-records');
  });
});

/** Rooms, and things in them, as somebody may tick them. */
const ticked = () =>
  fc
    .uniqueArray(fc.constantFrom(...guidance.places.rooms), { minLength: 1, selector: ({ id }) => id })
    .chain((rooms) => {
      const where = guidance.places.rooms
        .map(({ id }) => id)
        .filter((id) => rooms.some((one) => one.id === id));
      const asking = askingOf(guidance, { topic: 'home', where });
      const things = asking.questions.filter(({ id }) => isThingsId(id));
      return fc
        .tuple(
          ...things.map((question) =>
            fc.subarray('options' in question ? question.options.map(({ value }) => value) : [], {
              minLength: 1,
            }),
          ),
        )
        .map(
          (chosen): Answers => ({
            topic: 'home',
            where,
            told: 'no',
            ...Object.fromEntries(things.map(({ id }, at) => [id, chosen[at] ?? []])),
          }),
        );
    });

describe('what was said goes into the letter', () => {
  test('every thing in every room, once, and nothing that was not ticked', () => {
    fc.assert(
      fc.property(ticked(), (answers) => {
        const problems = problemsIn(guidance, answers);
        const values = Object.entries(answers).flatMap(([id, one]) =>
          isThingsId(id) ? [...(one as string[])] : [],
        );
        expect(problems.length).toBe(values.length);
        const letter = letterNamed(snapshot, 'report-a-repair');
        const taken = takenOver(guidance, answers, letter, now);
        // A letter has room for twenty problems; more are told there, and nothing is cut.
        expect(taken).toEqual({ problems });
        if (problems.length > 20) expect(firstMissing(letter, taken)?.id).toBe('problems');
      }),
    );
  });

  test('no answer moves to another room when rooms are added or taken away', () => {
    fc.assert(
      fc.property(ticked(), fc.nat(), (answers, at) => {
        const rooms = answers.where as string[];
        const gone = rooms[at % rooms.length];
        const left = settled(guidance, { ...answers, where: rooms.filter((room) => room !== gone) });
        const wordsOf = (room: string | undefined) =>
          guidance.places.rooms.find(({ id }) => id === room)?.words;
        expect(problemsIn(guidance, left)).toEqual(
          problemsIn(guidance, answers).filter(({ room }) => room !== wordsOf(gone)),
        );
      }),
    );
  });

  test('a chase gets the day and what has happened since', () => {
    const answers = home({ ...told, 'told-on': '2026-11-02', complained: 'no', wants: 'chase' });
    const taken = takenOver(guidance, answers, letterNamed(snapshot, 'chase-a-report'), now);
    expect(taken).toEqual({
      problems: [{ kind: 'damp-and-mould', room: 'The kitchen', what: 'damp and mould' }],
      'told-on': '2026-11-02',
      'since-then': ['missed'],
    });
  });

  test('a complaint gets a point for each problem', () => {
    const answers = home({ ...told, complained: 'first', 'what-1': ['kitchen-damp', 'kitchen-pests'] });
    const { points } = takenOver(guidance, answers, letterNamed(snapshot, 'complaint-stage-2'), now);
    expect(entriesOf(points).map(({ what }) => what)).toEqual([
      'The kitchen: damp and mould',
      'The kitchen: pests',
    ]);
  });

  test('something else is put into words by whoever writes, and never by us', () => {
    const answers = home({ 'what-1': ['kitchen-other'], told: 'no' });
    const letter = letterNamed(snapshot, 'report-a-repair');
    const taken = takenOver(guidance, answers, letter, now);
    expect(taken.problems).toEqual([{ kind: 'not-sure', room: 'The kitchen' }]);
    expect(firstMissing(letter, taken)?.id).toBe('problems');
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers } from '../answers.ts';
import { letterNamed, lettersOn, sentOn, who } from '../pack-for-tests.ts';
import { askedQuestions } from './asked.ts';
import { contradictsItself } from './contradictory.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const chased = (more: Answers, told: Answers = { 'told-on': '2026-10-14' }): string =>
  sentOn(snapshot, 'chase-a-report', {
    problems: [{ kind: 'damp-and-mould', room: 'Hall', what: 'black mould' }],
    ...told,
    'since-then': ['looked'],
    worse: 'same',
    agreement: 'association-tenancy',
    ...who,
    ...more,
  });

/** What asks for a look, though somebody has looked. */
const toLook = /look at this under|I ask you to do so now|please look into it/;

describe('a chase after somebody looked', () => {
  test('asks on which day, and asks nobody else', () => {
    const letter = letterNamed(snapshot, 'chase-a-report');
    const asked = (since: readonly string[]) =>
      askedQuestions(letter, { 'since-then': since }).map(({ id }) => id);
    expect(asked(['looked', 'missed'])).toContain('looked-on');
    expect(asked(['missed'])).not.toContain('looked-on');
  });

  test('is not taken on a day before they were told, and is where a month leaves it open', () => {
    const letter = letterNamed(snapshot, 'chase-a-report');
    const question = letter.questions.find(({ id }) => id === 'looked-on');
    const said = (told: string, looked: string) =>
      question && contradictsItself(question, { 'told-on': told, 'looked-on': looked }, letter.questions);
    expect(said('2026-10-14', '2026-10-13')).toBe(
      'This is before your answer to “When did you first tell them?”: 14 October 2026. Check both.',
    );
    expect(said('2026-10-14', '2026-09')).toContain('Check both.');
    expect(said('2026-10', '2026-09-30')).toContain('October 2026. Check both.');
    for (const [told, looked] of [
      ['2026-10-14', '2026-10-14'],
      ['2026-10-14', '2026-10'],
      ['2026-10', '2026-10-01'],
      ['2026-10-14', '2026-11'],
    ] as const)
      expect(said(told, looked), looked).toBeUndefined();
  });

  test('names the days for the summary and the safety work, counted from that day', () => {
    const sent = chased({ 'looked-on': '2026-11-24' });
    expect(sent).toContain('Since then somebody looked on 24 November 2026 and did not come back.');
    // Ten working days after Wednesday 14 October 2026: whenever they looked, this was the day.
    expect(sent).toContain(
      "If this is a serious danger and Awaab's Law covers it, you had to finish looking into it by Wednesday 28 October 2026.",
    );
    // Three and five working days after Tuesday 24 November 2026, counted by hand.
    expect(sent).toContain(
      "If Awaab's Law covers this and the visit on 24 November 2026 ended your investigation, you have to send me a written summary of it by Friday 27 November 2026, unless all the work is done by then.",
    );
    expect(sent).toContain('you have to finish that work by Tuesday 1 December 2026.');
    expect(sent).not.toMatch(toLook);
  });

  test('says of days that have passed that they had to', () => {
    const sent = chased({ 'looked-on': '2026-11-02' });
    expect(sent).toContain('you had to send me a written summary of it by Thursday 5 November 2026');
    expect(sent).toContain('you had to finish that work by Monday 9 November 2026.');
    expect(sent).toContain('unless all the work was done by then.');
    expect(sent).not.toContain('have to');
    expect(sent).not.toMatch(/late|too long/);
  });

  test('of a month counts from its last day', () => {
    const sent = chased({ 'looked-on': '2026-10' });
    expect(sent).toContain('somebody looked in October 2026 and did not come back');
    expect(sent).toContain('the visit in October 2026 ended');
    expect(sent).toContain(
      'you had to send me a written summary of it by Wednesday 4 November 2026, counted from the last day of October 2026',
    );
  });

  test('whose day nobody knows names the lengths, and no day', () => {
    const sent = chased({});
    expect(sent).toContain('within 3 working days of the end of your investigation');
    expect(sent).toContain('within 5 working days of its end');
    expect(sent).toContain('Since then somebody looked and did not come back.');
    expect(sent).not.toContain('the visit');
    expect(sent).toContain('you had to finish looking into it by Wednesday 28 October 2026.');
    const undated = chased({}, {});
    expect(undated).toContain('within 3 working days of the end of your investigation');
    expect(undated).not.toMatch(toLook);
  });

  test('claims nothing for a report or a visit before the law, and asks where nobody knows', () => {
    const law = /Awaab|investigation|summary/;
    expect(chased({ 'told-on': '2025-10-01', 'looked-on': '2026-11-24' })).not.toMatch(law);
    expect(chased({ 'told-on': '2025-10-01' })).not.toMatch(law);
    expect(chased({ 'looked-on': '2025-10-01' }, {})).not.toMatch(law);
    const asked = "If Awaab's Law covers my home and this problem, please send me the written summary";
    expect(chased({ 'told-on': '2025-10' })).toContain(asked);
    expect(chased({ agreement: 'not-sure', 'looked-on': '2026-11-24' })).toContain(asked);
    expect(chased({ agreement: 'not-sure' })).toContain(asked);
  });

  test.each(['shared-ownership', 'lease', 'licence'])('claims nothing for %s', (agreement) => {
    expect(chased({ agreement, 'looked-on': '2026-11-24' })).not.toMatch(/Awaab/);
    expect(chased({ agreement })).not.toMatch(/Awaab/);
  });

  test('of a danger that came under the law later counts only from reports since', async () => {
    const pack = await lettersOn('2026-12-10');
    const cold = (told: string) =>
      sentOn(pack, 'chase-a-report', {
        problems: [{ kind: 'excess-cold', room: 'Hall', what: 'no heat' }],
        ...{ 'told-on': told, 'since-then': ['looked'], 'looked-on': '2026-12-08', worse: 'same' },
        ...{ agreement: 'council-tenancy', ...who },
      });
    expect(cold('2026-11-20')).not.toMatch(/Awaab/);
    // Three working days after Tuesday 8 December 2026, counted by hand.
    expect(cold('2026-12-01')).toContain('by Friday 11 December 2026');
  });

  test('never also asks for the look that there was, whatever else is said', () => {
    const day = fc.constantFrom('2026-11-24', '2026-10', '2025-10-01', undefined);
    const kind = fc.constantFrom('damp-and-mould', 'excess-cold', 'plain', 'not-sure');
    const agreement = fc.constantFrom('council-tenancy', 'lease', 'not-sure');
    fc.assert(
      fc.property(
        fc.subarray(['missed', 'not-fixed', 'closed']),
        ...[day, day, fc.array(kind, { minLength: 1, maxLength: 3 }), agreement],
        (others, told, looked, kinds, held) => {
          const sent = chased(
            {
              problems: kinds.map((one) => ({ kind: one, room: 'Hall', what: 'it is wrong' })),
              'since-then': ['looked', ...others],
              agreement: held,
              ...(looked ? { 'looked-on': looked } : {}),
            },
            told ? { 'told-on': told } : {},
          );
          expect(sent).not.toMatch(toLook);
        },
      ),
    );
  });

  test('says of several things which of them was the visit, and when it was', () => {
    const sent = chased({
      'since-then': ['missed', 'looked'],
      'looked-on': '2026-11-13',
      who: ['child-asthma'],
    });
    expect(sent).toContain(
      'nobody came when you said they would\nsomebody looked on 13 November 2026 and did not come back',
    );
    expect(sent).toContain('The people who live here include a child with asthma.');
  });

  test('that came to nothing at all still names the day by which they had to look', () => {
    const sent = chased({ 'since-then': ['missed'] });
    expect(sent).toContain('you had to finish looking into it by Wednesday 28 October 2026.');
    expect(sent).toMatch(toLook);
  });
});

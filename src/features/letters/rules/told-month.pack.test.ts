import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { dayAt, dayNumber, isBefore, parseDay } from '../../../law/index.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import type { Answers, Entry } from '../answers.ts';
import { letterKind } from '../letter-kind.ts';
import { letterNamed, lettersOn, sentOn, who } from '../pack-for-tests.ts';
import { showStep } from '../steps/show-step.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { toldOf } from './letter-document.ts';
import { limitFacts } from './limit-facts.ts';
import { comingSteps } from './next-dates.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const problem = (kind: string, what: string): Entry => ({ kind, room: 'Hall', what });
const damp = problem('damp-and-mould', 'black mould');
const cold = problem('excess-cold', 'no heat');
const chased = (told: string, problems: readonly Entry[] = [damp]): Answers => ({
  problems,
  'told-on': told,
  'since-then': ['nothing'],
  worse: 'same',
  agreement: 'association-tenancy',
  ...who,
});

describe('a month in a letter', () => {
  test('stands in its sentence and in the subject as people say it', () => {
    const sent = sentOn(snapshot, 'chase-a-report', chased('2026-09'));
    expect(sent).toContain('Please act on what I reported in September 2026');
    expect(sent).toContain('In September 2026 I told you about a problem');
    expect(sent).not.toMatch(/[Oo]n September/);
  });

  test('is counted from its last day where a day has passed, and says so', () => {
    // Ten working days after Wednesday 30 September 2026, counted by hand.
    expect(sentOn(snapshot, 'chase-a-report', chased('2026-09'))).toContain(
      'by Wednesday 14 October 2026, counted from the last day of September 2026. That day has passed.',
    );
    const running = sentOn(snapshot, 'chase-a-report', chased('2026-11'));
    expect(running).toContain(
      'you have to finish looking into it by Thursday 10 December 2026, counted from today',
    );
    expect(running).not.toContain('has passed');
  });

  test('is never late sooner than from any day of it', () => {
    const letter = letterNamed(snapshot, 'chase-a-report');
    const due = (told: string) => {
      const facts = limitFacts(letter, chased(told), lawBookOf(snapshot), parseDay(snapshot.day));
      return facts.get('awaab-standard-investigation')?.due ?? parseDay('1950-01-01');
    };
    const today = dayNumber(parseDay(snapshot.day));
    for (let number = dayNumber(parseDay('2026-08-01')); number <= today; number += 1) {
      const told = dayAt(number).toString();
      expect(isBefore(due(told.slice(0, 7)), due(told)), told).toBe(false);
    }
  });

  test('in which the law began claims nothing, since the day may lie before it', () => {
    expect(sentOn(snapshot, 'chase-a-report', chased('2025-11'))).toContain('you had to finish');
    const began = sentOn(snapshot, 'chase-a-report', chased('2025-10'));
    expect(began).not.toContain('you had to finish');
    expect(began).toContain("If Awaab's Law covers my home and this problem");
  });

  test('that nobody can tell is left out, and the time counts from the letter at the latest', () => {
    const { 'told-on': _, ...others } = chased('2026-09');
    const sent = sentOn(snapshot, 'chase-a-report', others);
    expect(sent).toContain('Please act on what I reported\n');
    expect(sent).toContain('I have told you about a problem at my home');
    // Ten working days after Thursday 26 November 2026, counted by hand.
    expect(sent).toContain('you have to finish looking into it by Thursday 10 December 2026');
    expect(sent).toContain(', or before.');
    expect(sent).not.toMatch(/has passed|\[/);
  });

  test('has the same words beside every question that takes one', () => {
    const hint = 'You can leave the day empty.';
    const questions = snapshot
      .list(letterKind)
      .flatMap(({ item }) => item.questions.map((question) => ({ item, question })))
      .filter(({ question }) => question.kind === 'day' && !question.ahead && !question.exact);
    expect(questions.length).toBeGreaterThan(8);
    for (const { item, question } of questions.filter(({ question: { only_if } }) => !only_if)) {
      const way = carriedWay(item, snapshot, { harm: { court: 'no', shared: 'no', away: 'no' } });
      expect(htmlOf(showStep(posted(snapshot, {}), way, question.id)), item.slug).toContain(hint);
      expect(question.hint ?? '').not.toContain('if you do not know');
    }
    const until = carriedWay(letterNamed(snapshot, 'someone-to-act-for-me'), snapshot);
    expect(htmlOf(showStep(posted(snapshot, {}), until, 'until'))).not.toContain(hint);
  });
});

describe('of several problems', () => {
  const nextOn = async (day: string, slug: string, answers: Answers): Promise<string> => {
    const pack = await lettersOn(day);
    const letter = letterNamed(pack, slug);
    return comingSteps(letter, toldOf(letter, answers, lawBookOf(pack), day))
      .map(({ words }) => words)
      .join('\n');
  };
  const reported = (problems: readonly Entry[], more: Answers = {}): Answers => ({
    problems,
    urgent: 'can-wait',
    agreement: 'association-tenancy',
    ...who,
    ...more,
  });
  const again = "are due to come under Awaab's Law on 30 November 2026";

  test.each(['report-a-repair', 'ask-for-inspection', 'chase-a-report'])(
    '%s: cold beside damp is to be reported again once the law covers it, and damp is not',
    async (slug) => {
      const answers = (problems: readonly Entry[]): Answers => ({
        ...chased('2026-11-20', problems),
        ...reported(problems),
        looked: 'open',
      });
      expect(await nextOn('2026-11-29', slug, answers([damp, cold]))).toContain(again);
      expect(await nextOn('2026-11-29', slug, answers([cold]))).toContain(again);
      expect(await nextOn('2026-11-29', slug, answers([damp]))).not.toContain(again);
      expect(await nextOn('2026-11-30', slug, answers([damp, cold]))).not.toContain(again);
    },
  );

  test('what was told before the law covered it counts from the new report, and the rest from the old one', async () => {
    const both = reported([damp, cold], { 'told-on': '2026-10-14' });
    const next = await nextOn('2026-12-01', 'report-a-repair', both);
    expect(next).toContain('the days count from this letter');
    expect(next).toContain('by Tuesday 15 December 2026');
    expect(next).toContain('For damp and mould do not wait for a new date');
    const since = await nextOn('2026-12-15', 'report-a-repair', { ...both, 'told-on': '2026-12-01' });
    expect(since).not.toContain('count from this letter');
    expect(since).toContain('Chase them: that letter counts from the day you told them first.');
    const coldAlone = sentOn(await lettersOn('2026-12-01'), 'report-a-repair', {
      ...both,
      problems: [cold],
    });
    expect(coldAlone).toContain('If you get this letter today, that is by Tuesday 15 December 2026.');
    expect(coldAlone).not.toContain('do not count from this letter only');
  });

  test('a chaser speaks under the law only of those that it covered when they were told', async () => {
    const pack = await lettersOn('2026-12-20');
    const old = sentOn(pack, 'chase-a-report', chased('2026-10-14', [damp, cold]));
    const named = old.slice(old.indexOf("under Awaab's Law:"), old.indexOf('That day has passed'));
    expect(named).toContain('black mould');
    expect(named).not.toContain('no heat');
    expect(await nextOn('2026-12-20', 'chase-a-report', chased('2026-10-14', [damp, cold]))).toContain(
      'Report it again today.',
    );
    const fresh = sentOn(pack, 'chase-a-report', chased('2026-12-01', [damp, cold]));
    expect(fresh).toContain('If one of these is a serious danger');
    expect(await nextOn('2026-12-20', 'chase-a-report', chased('2026-12-01', [damp, cold]))).not.toContain(
      'Report it again',
    );
  });
});

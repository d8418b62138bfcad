import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { type LawBook, lateGroups, parseDay } from '../../../law/index.ts';
import { letterKind } from '../../letters/index.ts';
import { hazardKind } from '../hazard-kind.ts';
import { lawBookOf } from '../law-book.ts';
import { limitKind } from '../limit-kind.ts';
import { DatesPage } from '../pages/dates-page.tsx';
import { ResultPage } from '../pages/result-page.tsx';
import { readCase, readFilled } from './forms.ts';
import { monthFaults, monthNotes } from './month-alone.ts';
import { subjectOf } from './subjects.ts';
import { workOut } from './worked-out.ts';

let snapshot: Snapshot;
let book: LawBook;
beforeAll(async () => {
  snapshot = await ownPack([limitKind, hazardKind, letterKind])('2026-11-26');
  book = lawBookOf(snapshot);
});

const hazard = {
  ...{ landlord: 'council', tenure: 'secure', hazard: 'damp-and-mould', severity: 'significant' },
  happened: 'reported',
};

const filledWith = (subject: string, more: Record<string, string | string[]>) => {
  const found = subjectOf(subject);
  if (!found) throw new Error(`No subject ${subject}`);
  return { subject: found, filled: readFilled({ ...hazard, ...more }, found) };
};

const read = (more: Record<string, string | string[]>, subject = 'hazard') => {
  const { subject: found, filled } = filledWith(subject, more);
  const now = { day: parseDay('2026-11-26'), instant: Temporal.Instant.from('2026-11-26T12:00:00Z') };
  return readCase(filled, found, now);
};

const told = (more: Record<string, string | string[]>, subject = 'hazard') => {
  const result = read(more, subject);
  if (result.faults) throw new Error(result.faults.map(({ sentence }) => sentence).join(' '));
  return result.told;
};

const september = { 'reported-month': '9', 'reported-year': '2026' };

describe('a month alone, where a day is asked on which the landlord was told', () => {
  test('is counted from its last day, and the page says so', () => {
    const known = told(september);
    expect(known.events[0]?.at.day.toString()).toBe('2026-09-30');
    expect(monthFaults(known, book)).toEqual([]);
    expect(monthNotes(known)).toEqual([
      expect.stringContaining('September 2026. We counted from its last day.'),
    ]);
  });

  test('of this month is counted from today', () => {
    const known = told({ 'reported-month': 'november', 'reported-year': '26' });
    expect(known.events[0]?.at.day.toString()).toBe('2026-11-26');
    expect(monthNotes(known)).toEqual([expect.stringContaining('We counted from today')]);
  });

  test('gives words to send that say the month, and no day of it that nobody said', () => {
    const worked = workOut(told(september), book);
    const say = lateGroups(worked?.groups.flatMap(({ deadlines }) => deadlines) ?? []).map(
      (group) => group.say,
    );
    expect(say.length).toBeGreaterThan(0);
    for (const words of say) {
      expect(words).toContain('counted from the last day of September 2026');
      expect(words).not.toContain('30 September');
    }
  });

  test('that lies ahead, or is none, is told so', () => {
    const faults = (month: string, year: string) =>
      read({ 'reported-month': month, 'reported-year': year }).faults;
    expect(faults('12', '2026')?.[0]).toMatchObject({
      part: 'month',
      sentence: expect.stringContaining('lies ahead'),
    });
    expect(faults('13', '2026')?.[0]).toMatchObject({
      part: 'month',
      sentence: expect.stringContaining('no month 13'),
    });
    expect(faults('', '2026')?.[0]).toMatchObject({ part: 'month' });
  });

  test('in which the law began is asked for its day', () => {
    const faults = monthFaults(told({ 'reported-month': '10', 'reported-year': '2025' }), book);
    expect(faults).toEqual([expect.objectContaining({ field: 'reported', part: 'day' })]);
  });

  test('is not taken for what the landlord did, nor for a day from which the resident has to act', () => {
    const more = {
      happened: ['complaint-made', 'final-answer'],
      'complaint-made-month': '9',
      'complaint-made-year': '2026',
    };
    const faults = read(
      { ...more, 'final-answer-month': '10', 'final-answer-year': '2026' },
      'complaint',
    ).faults;
    expect(faults).toEqual([expect.objectContaining({ field: 'final-answer', part: 'day' })]);
  });

  test('before which something cannot have been asks for its day', () => {
    const more = { ...september, happened: ['reported', 'investigation-ended'], found: 'significant-hazard' };
    const ended = {
      'investigation-ended-day': '10',
      'investigation-ended-month': '9',
      'investigation-ended-year': '2026',
    };
    expect(read({ ...more, ...ended }).faults?.[0]?.sentence).toContain(
      'A month is counted from its last day: add the day.',
    );
  });
});

test('the form says that a month does, where it does', () => {
  const { subject, filled } = filledWith('hazard', { happened: ['reported', 'investigation-ended'] });
  const html = renderToString(h(DatesPage, { subject, filled, faults: [], language: 'en' }));
  expect(html.match(/Leave the day empty/g)).toHaveLength(1);
  expect(html).toContain('Give the latest day it can have been');
});

describe('what is late leads to the letter that fits', () => {
  const pageOf = (subject: string, more: Record<string, string | string[]>): string => {
    const worked = workOut(told(more, subject), book);
    if (!worked) throw new Error('Nothing was worked out.');
    return renderToString(
      h(ResultPage, { ...filledWith(subject, more), worked, ifTold: [], snapshot, language: 'en' }),
    );
  };

  test('a report is chased', () => {
    const html = pageOf('hazard', september);
    expect(html).toContain('href="/letters/chase-a-report"');
    expect(html).toContain('We counted from its last day');
  });

  test('a danger that nobody reported is reported', () => {
    const noticed = {
      'problem-noticed-day': '1',
      'problem-noticed-month': '11',
      'problem-noticed-year': '2026',
    };
    expect(pageOf('hazard', { happened: 'problem-noticed', ...noticed })).toContain(
      'href="/letters/report-a-repair"',
    );
  });

  test('a final answer leads to the Ombudsman', () => {
    const final = { 'final-answer-day': '1', 'final-answer-month': '11', 'final-answer-year': '2026' };
    const made = { 'complaint-made-month': '8', 'complaint-made-year': '2026' };
    expect(
      pageOf('complaint', { happened: ['complaint-made', 'final-answer'], ...made, ...final }),
    ).toContain('href="/letters/to-the-ombudsman"');
  });
});

import { describe, expect, test } from 'vitest';
import { type CaseInput, caseSchema } from '../../../law/index.ts';
import { packBook } from '../pack-for-tests.ts';
import { calendarOf } from './calendar.ts';
import { cardData, printCard } from './card.ts';
import { pictureOf } from './picture.ts';
import {
  deadlinesToKeep,
  doneLate,
  ifToldNow,
  isUnreported,
  notesOf,
  nothingRuns,
  onlyReasons,
  statusWords,
  type WorkedOut,
  workOut,
} from './worked-out.ts';

const book = packBook();

const worked = (today: string, events: CaseInput['events'], changes: Partial<CaseInput> = {}): WorkedOut => {
  const told = caseSchema.parse({
    landlord: 'housing-association',
    tenure: 'assured',
    today,
    events,
    ...changes,
  });
  const result = workOut(told, book);
  if (!result) throw new Error('This case contradicts itself.');
  return result;
};

const complaint: CaseInput['events'] = [
  { type: 'complaint-made', at: '2026-02-03' },
  { type: 'complaint-acknowledged', at: '2026-02-05' },
];
const damp = { kind: 'damp-and-mould', severity: 'significant' } as const;

describe('what a reader sees first', () => {
  test('is late, then what may be, what comes, and what is done', () => {
    const result = worked(
      '2026-02-20',
      [
        ...complaint,
        { type: 'reported', at: '2026-01-14' },
        { type: 'investigation-ended', at: '2026-02-04', found: 'significant-hazard' },
      ],
      { hazard: damp },
    );
    expect(result.groups.map(({ title }) => title)).toEqual([
      'Late',
      'May be late',
      'Still to come',
      'Done',
      'No longer running',
      'Without a date in the law',
    ]);
    for (const { condition } of result.groups[0]?.deadlines ?? []) expect(condition).toBeUndefined();
    for (const { condition } of result.groups[1]?.deadlines ?? []) expect(condition).toBeDefined();
  });

  test('calls nothing late that only may be, nor the resident’s own day', () => {
    const words = (result: WorkedOut, limit: string): string[] =>
      result.groups
        .flatMap(({ deadlines }) => deadlines)
        .filter((deadline) => deadline.limit.id === limit)
        .map(statusWords);
    const unsure = worked('2026-07-20', [{ type: 'reported', at: '2026-07-14' }], {
      hazard: { kind: 'damp-and-mould', severity: 'not-sure' },
    });
    expect(words(unsure, 'awaab-emergency-make-safe')).toEqual(['May be late']);
    const own = worked('2026-11-26', [{ type: 'problem-noticed', at: '2025-11-01' }]);
    expect(words(own, 'code-complain-within')).toEqual(['Day has passed']);
    const escalated = worked('2026-02-26', [
      ...complaint,
      { type: 'complaint-answered', at: '2026-02-12' },
      { type: 'escalated', at: '2026-02-20' },
    ]);
    expect(words(escalated, 'code-escalate-within')).toEqual(['Done']);
  });

  test('is that nothing runs, where the law is not for this home', () => {
    const shared = worked('2026-02-20', [{ type: 'reported', at: '2026-02-03' }], {
      tenure: 'shared-owner',
      hazard: damp,
    });
    expect(nothingRuns(shared)).toBe(true);
    expect(deadlinesToKeep(shared)).toEqual([]);
    expect(nothingRuns(worked('2026-02-20', complaint))).toBe(false);
  });

  test('does not take a rule that does not reach back for one that is not for this home', () => {
    const tested = worked('2026-11-26', [{ type: 'wiring-tested', at: '2023-03-15' }]);
    expect(onlyReasons(tested)).toBe(true);
    expect(nothingRuns(tested)).toBe(false);
    expect(tested.groups.flatMap(({ deadlines }) => deadlines.map(statusWords))).not.toContain(
      'No clock yet',
    );
    const interval = tested.groups
      .flatMap(({ deadlines }) => deadlines)
      .find(({ limit }) => limit.id === 'eicr-interval');
    expect(interval?.because).toContain('31 October 2026');
  });

  test('is to tell the landlord, where a danger was noticed and nobody knows', () => {
    const noticed = [{ type: 'problem-noticed' as const, at: '2026-11-01' }];
    const unreported = worked('2026-11-26', noticed, { hazard: damp });
    expect(isUnreported(unreported)).toBe(true);
    expect(ifToldNow(unreported, book).map(({ limit, due }) => [limit.id, due?.toString()])).toEqual([
      ['awaab-standard-investigation', '2026-12-10'],
    ]);
    expect(ifToldNow(worked('2026-11-26', complaint), book)).toEqual([]);
    expect(isUnreported(worked('2026-11-26', noticed))).toBe(false);
    const told = [...noticed, { type: 'reported' as const, at: '2026-11-02' }];
    expect(isUnreported(worked('2026-11-26', told, { hazard: damp }))).toBe(false);
    const card = cardData(worked('2026-11-26', noticed, { hazard: damp }), 'x');
    expect(card.next[0]).toMatch(/^Tell your landlord today/);
  });

  test('has what came late, since it can be complained about', () => {
    const result = worked('2026-02-20', [
      { type: 'complaint-made', at: '2026-02-03' },
      { type: 'complaint-acknowledged', at: '2026-02-12' },
    ]);
    expect(doneLate(result).map(({ limit }) => limit.id)).toEqual(['code-stage1-ack']);
  });

  test('says beside a day for whom it is, and when it is later than usual', () => {
    const notes = (result: WorkedOut): string =>
      result.groups.flatMap(({ deadlines }) => deadlines.flatMap(notesOf)).join('\n');
    const repair = worked('2026-02-20', [{ type: 'repair-asked', at: '2026-02-16', repair: 'tap' }], {
      landlord: 'council',
      tenure: 'secure',
    });
    expect(notes(repair)).toContain('no more than £250');
    const longer = worked('2026-11-26', [
      { type: 'complaint-made', at: '2026-09-01' },
      { type: 'complaint-extended', at: '2026-09-15', until: '2026-10-20' },
    ]);
    expect(notes(longer)).toContain('later than the longest usual time, Tuesday 6 October 2026');
  });

  test('stands in the order of the days', () => {
    const { groups } = worked('2026-02-06', complaint);
    const days =
      groups.find(({ title }) => title === 'Still to come')?.deadlines.map(({ due }) => due?.toString()) ??
      [];
    expect(days).toEqual([...days].sort());
  });

  test('what contradicts itself is not worked out', () => {
    const told = caseSchema.parse({
      landlord: 'council',
      tenure: 'secure',
      today: '2026-02-20',
      events: [{ type: 'escalated', at: '2026-02-03' }],
    });
    expect(workOut(told, book)).toBeUndefined();
  });
});

describe('the calendar file', () => {
  const file = (result: WorkedOut): string =>
    calendarOf(result, 'Dates', 'https://homes.example.org').replaceAll('\r\n ', '');

  test('has a whole day for each deadline ahead, with an alarm in the morning', () => {
    const text = file(worked('2026-02-06', complaint));
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20260219');
    expect(text).toContain('DTEND;VALUE=DATE:20260220');
    expect(text).toContain('SUMMARY:Due today: Stage 1 answer');
    expect(text).toContain('Source: ');
    expect(text).toContain('TRIGGER;RELATED=START:PT9H');
    expect(text).toContain('https://homes.example.org/law/code-stage1-response');
  });

  test('comes back on the day after, when a duty of somebody else can be chased', () => {
    const text = file(worked('2026-02-06', complaint));
    expect(text).toContain('SUMMARY:Did it come? Stage 1 answer');
    expect(text).toContain('DTSTART;VALUE=DATE:20260220');
  });

  test('has what is late for certain, to be chased today', () => {
    const text = file(worked('2027-06-01', complaint));
    expect(text).toContain('SUMMARY:Late\\, ask today: Stage 1 answer');
    expect(text).toContain('DTSTART;VALUE=DATE:20270601');
  });

  test('never gives two entries one id', () => {
    const incidents = ['2026-02-01', '2026-02-01'].map((at) => ({ type: 'incident-happened' as const, at }));
    const ids = file(worked('2026-02-02', incidents)).match(/^UID:.*$/gm) ?? [];
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has the moment where hours count, with an alarm an hour before', () => {
    const text = file(
      worked('2026-07-14T10:00', [{ type: 'reported', at: '2026-07-14T09:15' }], {
        hazard: { kind: 'damp-and-mould', severity: 'emergency' },
      }),
    );
    expect(text).toContain('DTSTART:20260715T081500Z');
    expect(text).toContain('TRIGGER:-PT1H');
  });

  test('tells the resident’s own days from those of others', () => {
    const text = file(worked('2026-03-01', [...complaint, { type: 'final-answer', at: '2026-02-20' }]));
    expect(text).toContain('SUMMARY:Act by today');
  });
});

describe('the card', () => {
  test('is one tagged page in English', async () => {
    const result = worked(
      '2026-02-06',
      [
        ...complaint,
        { type: 'reported', at: '2026-01-14' },
        { type: 'investigation-ended', at: '2026-02-04', found: 'significant-hazard' },
      ],
      { hazard: damp },
    );
    const pdf = await printCard(result, 'https://homes.example.org');
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.')).toBe(true);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (en)');
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
  });

  test('is one page, however much may be late', async () => {
    const result = worked(
      '2026-11-26',
      [
        { type: 'reported', at: '2026-10-14' },
        { type: 'investigation-ended', at: '2026-11-04' },
        { type: 'complaint-made', at: '2026-10-20' },
        { type: 'complaint-extended', at: '2026-11-02', until: '2026-12-20' },
      ],
      { landlord: 'not-sure', tenure: 'not-sure', hazard: { kind: 'not-sure', severity: 'not-sure' } },
    );
    const pdf = await printCard(result, 'https://homes.example.org');
    expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)).toHaveLength(1);
  });

  test('never has more rows than fit, and says how many are left', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      type: 'incident-happened' as const,
      at: `2026-02-${String((index % 5) + 1).padStart(2, '0')}`,
    }));
    const data = cardData(worked('2026-02-06', many), 'x');
    expect(data.groups.flatMap(({ rows }) => rows)).toHaveLength(14);
    expect(data.warning).toMatch(/^26 more dates are on the page\./);
  });
});

describe('the picture', () => {
  test('says in words what it draws', () => {
    const picture = pictureOf(worked('2026-02-12', complaint));
    expect(picture?.words).toContain('Stage 1 acknowledgement: 10 February, done');
    expect(picture?.rows.every(({ from, until }) => from >= 0 && until <= 1 && from <= until)).toBe(true);
  });

  test('is left out where there is too little to see', () => {
    expect(pictureOf(worked('2026-02-12', []))).toBeUndefined();
  });

  test('leaves out what lies so far ahead that the rest would be pressed together', () => {
    const picture = pictureOf(
      worked('2026-03-01', [...complaint, { type: 'final-answer', at: '2026-02-20' }]),
    );
    expect(picture?.words).not.toContain('2027');
  });
});

import { describe, expect, test } from 'vitest';
import { type CaseInput, caseSchema } from '../../../law/index.ts';
import { packBook } from '../pack-for-tests.ts';
import { calendarOf } from './calendar.ts';
import { cardData, printCard } from './card.ts';
import { pictureOf } from './picture.ts';
import { type WorkedOut, workOut } from './worked-out.ts';

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
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTSTART;VALUE=DATE:20260219');
    expect(text).toContain('DTEND;VALUE=DATE:20260220');
    expect(text).toContain('TRIGGER;RELATED=START:PT9H');
    expect(text).toContain('https://homes.example.org/law/code-stage1-response');
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

  test('is empty, and still a calendar, where nothing lies ahead', () => {
    expect(file(worked('2027-06-01', complaint))).not.toContain('VEVENT');
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

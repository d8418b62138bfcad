import { describe, expect, test } from 'vitest';
import { openLawBook, parseDay } from '../../../law/index.ts';
import { keyOf } from './asked-event.ts';
import { type Filled, happenedFaults, homeFaults, readCase, readFilled } from './forms.ts';
import { eventsOf, subjectOf, subjects } from './subjects.ts';
import { readTypedTime } from './typed-time.ts';

const now = {
  day: parseDay('2026-11-26'),
  instant: Temporal.Instant.from('2026-11-26T14:35:00Z'),
};
const book = openLawBook([], [{ id: 'damp-and-mould', title: 'Damp', such_as: 'mould' }]);

const subject = (slug: string) => {
  const found = subjectOf(slug);
  if (!found) throw new Error(`No subject ${slug}`);
  return found;
};

const typed = (day: string, month: string, year: string, time?: string) =>
  readTypedTime({ day, month, year, ...(time === undefined ? {} : { time }) }, now);

describe('a day as people type it', () => {
  test.each([
    ['14', '1', '2026', undefined, '2026-01-14'],
    ['14', 'Jan', '26', undefined, '2026-01-14'],
    ['1', 'november', '2026', undefined, '2026-11-01'],
    ['26', '11', '2026', undefined, '2026-11-26'],
    ['20th', 'Oct', '26', undefined, '2026-10-20'],
    ['1st', '2', '2026', undefined, '2026-02-01'],
  ])('%s %s %s', (day, month, year, time, read) => {
    const result = typed(day, month, year, time);
    expect('when' in result && result.when.day.toString()).toBe(read);
  });

  test.each([
    ['9:15', '09:15'],
    ['09.15', '09:15'],
    ['9.15pm', '21:15'],
    ['9 am', '09:00'],
    ['12pm', '12:00'],
    ['12:30 AM', '00:30'],
    ['23:59', '23:59'],
    ['2130', '21:30'],
    ['noon', '12:00'],
    ['about 9am', '09:00'],
    ['Midnight', '00:00'],
  ])('with the time %s', (time, clock) => {
    const result = typed('14', '1', '2026', time);
    expect('when' in result && result.when.instant?.toString()).toBe(`2026-01-14T${clock}:00Z`);
  });

  test.each<[string, [string, string, string, string?], string, RegExp]>([
    ['nothing at all', ['', '', ''], 'day', /^Add the day/],
    ['no month', ['14', '', '2026'], 'month', /^Add the month/],
    ['no year', ['14', '1', ''], 'year', /^Add the year/],
    ['a word for a day', ['second', '1', '2026'], 'day', /“second” cannot be read/],
    ['a word for a year', ['14', '1', 'last'], 'year', /“last” cannot be read/],
    ['30 February', ['30', '2', '2026'], 'day', /There is no 30 2 2026 in the calendar/],
    ['month 13', ['1', '13', '2026'], 'day', /There is no 1 13 2026/],
    ['the year 9999', ['1', '1', '9999'], 'day', /lies outside 1950 to 2100/],
    ['the year 0', ['1', '1', '0'], 'day', /lies outside 1950 to 2100/],
    ['tomorrow', ['27', '11', '2026'], 'day', /lies ahead/],
    ['later today', ['26', '11', '2026', '11:59pm'], 'time', /This time lies ahead/],
    ['a strange time', ['14', '1', '2026', 'noonish'], 'time', /cannot be read as a time/],
    ['13pm', ['14', '1', '2026', '13pm'], 'time', /cannot be read as a time/],
    ['25:00', ['14', '1', '2026', '25:00'], 'time', /no time 25:00/],
    ['a bare number for a time', ['14', '1', '2026', '9'], 'time', /cannot be read as a time/],
    ['a time that the clocks left out', ['29', '3', '2026', '1:30'], 'time', /did not exist/],
  ])('%s is told in a sentence, with the field', (_what, parts, part, sentence) => {
    const result = typed(...parts);
    expect('fault' in result && result.part).toBe(part);
    expect('fault' in result && result.fault).toMatch(sentence);
  });

  test.each<[string, [string, string, string, string?], 'ahead' | undefined]>([
    ['tomorrow', ['27', '11', '2026'], 'ahead'],
    ['later today', ['26', '11', '2026', '11:59pm'], 'ahead'],
    ['30 February', ['30', '2', '2026'], undefined],
    ['a word that means it', ['ahead', '1', '2026'], undefined],
  ])('%s: whether it has not come yet is told beside the sentence', (_what, parts, why) => {
    const result = typed(...parts);
    expect('fault' in result && result.why).toBe(why);
  });

  test('may lie ahead where a new date was told', () => {
    const ahead = readTypedTime({ day: '1', month: '3', year: '2027' }, undefined);
    expect('when' in ahead && ahead.when.day.toString()).toBe('2027-03-01');
  });
});

const hazard = subject('hazard');
const filled = (fields: Record<string, unknown>): Filled => readFilled(fields, hazard);
const home = { landlord: 'council', tenure: 'secure', hazard: 'damp-and-mould', severity: 'not-sure' };

describe('what was filled in', () => {
  test('keeps only what the subject asks for', () => {
    const read = filled({
      ...home,
      happened: ['reported', 'final-answer', 'hacked'],
      'hacked-day': '1',
      'reported-day': ' 14 ',
    });
    expect(read.happened).toEqual(['reported', 'final-answer']);
    expect([...read.times.keys()]).toEqual(['reported']);
    expect(read.times.get('reported')?.day).toBe('14');
  });

  test('may be nothing, or nonsense', () => {
    for (const body of [undefined, null, 'text', 7, [], { landlord: { a: 1 }, happened: { b: 2 } }])
      expect(readFilled(body, hazard)).toMatchObject({ landlord: '', happened: [] });
  });

  test('is cut where somebody sends a novel', () => {
    expect(filled({ 'reported-day': 'x'.repeat(20_000) }).times.get('reported')?.day).toHaveLength(60);
  });

  test('lacks what was not chosen', () => {
    expect(homeFaults(filled({}), hazard, book).map(({ field }) => field)).toEqual([
      'hazard',
      'severity',
      'landlord',
      'tenure',
    ]);
    expect(
      homeFaults(filled({ ...home, hazard: 'dragons' }), hazard, book).map(({ field }) => field),
    ).toEqual(['hazard']);
    expect(homeFaults(filled(home), hazard, book)).toEqual([]);
    expect(
      homeFaults(readFilled({ ...home }, subject('repair')), subject('repair'), book).map(
        ({ field }) => field,
      ),
    ).toEqual(['repair']);
    expect(happenedFaults(filled(home))).toHaveLength(1);
    expect(happenedFaults(filled({ ...home, happened: 'reported' }))).toEqual([]);
  });
});

describe('the case that was told', () => {
  const reported = {
    ...home,
    happened: ['reported'],
    'reported-day': '14',
    'reported-month': '1',
    'reported-year': '2026',
  };
  const read = (fields: Record<string, unknown>, slug = 'hazard') =>
    readCase(readFilled(fields, subject(slug)), subject(slug), now);

  test('has an event for each thing that happened', () => {
    const { told } = read({
      ...reported,
      'reported-time': '9:15',
      happened: ['reported', 'investigation-ended'],
      'investigation-ended-day': '20',
      'investigation-ended-month': '1',
      'investigation-ended-year': '2026',
      found: 'no-hazard',
    });
    expect(told?.hazard).toEqual({ kind: 'damp-and-mould', severity: 'not-sure' });
    expect(told?.events.map(({ id, type, found, at }) => [id, type, found, at.day.toString()])).toEqual([
      ['reported', 'reported', undefined, '2026-01-14'],
      ['investigation-ended', 'investigation-ended', 'no-hazard', '2026-01-20'],
    ]);
    expect(told?.events[0]?.at.instant?.toString()).toBe('2026-01-14T09:15:00Z');
  });

  test('takes a second report as an event of its own', () => {
    const { told } = read({
      ...reported,
      happened: ['reported', 'reported-again'],
      'reported-again-day': '1',
      'reported-again-month': '2',
      'reported-again-year': '2026',
    });
    expect(told?.events.map(({ id, type }) => [id, type])).toEqual([
      ['reported', 'reported'],
      ['reported-again', 'reported'],
    ]);
  });

  test('a finding that is not known is left open', () => {
    const { told } = read({
      ...reported,
      happened: ['reported', 'investigation-ended'],
      'investigation-ended-day': '20',
      'investigation-ended-month': '1',
      'investigation-ended-year': '2026',
      found: 'not-sure',
    });
    expect(told?.events[1]).not.toHaveProperty('found');
  });

  test('has the new date where one was told, and none where it was left empty', () => {
    const extended = {
      ...home,
      happened: ['complaint-made', 'complaint-extended'],
      'complaint-made-day': '3',
      'complaint-made-month': '2',
      'complaint-made-year': '2026',
      'complaint-extended-day': '18',
      'complaint-extended-month': '2',
      'complaint-extended-year': '2026',
    };
    expect(read(extended, 'complaint').told?.events[1]).not.toHaveProperty('until');
    const until = {
      ...extended,
      'complaint-extended-until-day': '5',
      'complaint-extended-until-month': '3',
      'complaint-extended-until-year': '2026',
    };
    expect(read(until, 'complaint').told?.events[1]?.until?.toString()).toBe('2026-03-05');
    const strange = { ...until, 'complaint-extended-until-month': '' };
    expect(read(strange, 'complaint').faults).toEqual([
      {
        field: 'complaint-extended-until',
        part: 'month',
        sentence: 'The new date: Add the month, such as 1 or January.',
      },
    ]);
  });

  test('names the repair', () => {
    const { told } = read(
      {
        landlord: 'council',
        tenure: 'secure',
        repair: 'sink',
        happened: 'repair-asked',
        'repair-asked-day': '9',
        'repair-asked-month': '11',
        'repair-asked-year': '2026',
      },
      'repair',
    );
    expect(told?.events[0]?.repair).toBe('sink');
    expect(told).not.toHaveProperty('hazard');
  });

  test('names every day that is missing, each with its field', () => {
    const { faults } = read({ ...home, happened: ['reported', 'summary-sent'] });
    expect(faults?.map(({ field, part }) => [field, part])).toEqual([
      ['reported', 'day'],
      ['summary-sent', 'day'],
    ]);
    expect(faults?.[0]?.sentence).toMatch(/^You told the landlord about it: Add the day/);
  });

  test('says what cannot be so, in the words of the page', () => {
    const { faults } = read(
      {
        ...home,
        happened: ['complaint-made', 'complaint-answered'],
        'complaint-made-day': '5',
        'complaint-made-month': '2',
        'complaint-made-year': '2026',
        'complaint-answered-day': '3',
        'complaint-answered-month': '2',
        'complaint-answered-year': '2026',
      },
      'complaint',
    );
    expect(faults).toEqual([
      {
        field: 'complaint-answered',
        sentence: expect.stringMatching(/lies before .* Check the two days\.$/),
      },
    ]);
    const lonely = read(
      {
        ...home,
        happened: ['complaint-answered'],
        'complaint-answered-day': '3',
        'complaint-answered-month': '2',
        'complaint-answered-year': '2026',
      },
      'complaint',
    );
    expect(lonely.faults?.[0]?.sentence).not.toContain('(type');
  });
});

test('each subject asks for each thing once', () => {
  for (const one of subjects) {
    const keys = eventsOf(one).map(keyOf);
    expect(new Set(keys).size, one.slug).toBe(keys.length);
  }
});

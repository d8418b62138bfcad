import { describe, expect, test } from 'vitest';
import { aCase, damp, event } from './case-for-tests.ts';
import { contradictionsOf } from './contradictions.ts';
import { evaluateCase } from './evaluate.ts';
import { caseSchema, MOST_EVENTS } from './event.ts';
import { openLawBook } from './law-book.ts';

const sentences = (...events: ReturnType<typeof event>[]): string[] =>
  contradictionsOf(aCase('2026-12-01', events, { hazard: damp })).map(({ sentence }) => sentence);

describe('a case that cannot be so', () => {
  test('has an answer before its complaint', () => {
    expect(sentences(event('2026-02-05 complaint-made'), event('2026-02-03 complaint-answered'))).toEqual([
      '“the landlord answered at stage 1” (Tuesday 3 February 2026) lies before “the landlord received your complaint” (Thursday 5 February 2026). Check the two days.',
    ]);
  });

  test('gives two events one id, so that no answer could say which it means', () => {
    expect(
      sentences(event('2026-02-03 reported', { id: 'a' }), event('2026-02-05 reported', { id: 'a' })),
    ).toEqual([
      'The id "a" stands on an event before this one too. Give each event an id of its own, or none.',
    ]);
    expect(sentences(event('2026-02-03 reported'), event('2026-02-05 reported'))).toEqual([]);
  });

  test('has an answer and no complaint', () => {
    expect(sentences(event('2026-02-03 complaint-answered'))).toEqual([
      '“the landlord answered at stage 1” needs “the landlord received your complaint”, with its day (type complaint-made). Add it, or leave this out.',
    ]);
  });

  test('has a result without any of the things that could lead to it', () => {
    expect(sentences(event('2026-02-03 information-answered'))).toEqual([
      '“you got the information, or the reasons why not” needs “the landlord received your request for information” or “the council received your request for information about the environment”, with its day (type information-request-made). Add it, or leave this out.',
    ]);
  });

  test('has a new date before the day on which it was told', () => {
    expect(
      sentences(
        event('2026-02-03 complaint-made'),
        event('2026-02-18 complaint-extended', { until: '2026-02-17' }),
      ),
    ).toEqual([
      'The new date Tuesday 17 February 2026 lies before the day on which it was told, Wednesday 18 February 2026. Check the two days.',
    ]);
  });

  test('has a notice whose last day has passed', () => {
    expect(
      sentences(
        event('2026-02-03 repair-asked', { repair: 'sink' }),
        event('2026-02-05 repair-notice-issued', { last_day: '2026-02-04' }),
      ),
    ).toEqual([
      'The last day in the notice, Wednesday 4 February 2026, lies before the notice itself, Thursday 5 February 2026. Check the two days.',
    ]);
  });

  test('found nothing, and work that is needed', () => {
    const found = (needs: ('safety-work' | 'further-investigation')[]) =>
      sentences(
        event('2026-02-03 reported'),
        event('2026-02-05 investigation-ended', { found: 'no-hazard', needs }),
      );
    expect(found(['safety-work'])).toEqual([
      'An investigation that found no hazard cannot have found work that is needed. Check what it found.',
    ]);
    expect(found(['further-investigation'])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  test('is refused with the place of each event', () => {
    const told = aCase('2026-12-01', [event('2026-02-05 complaint-made'), event('2026-02-03 escalated')]);
    expect(evaluateCase(told, openLawBook([], []))).toMatchObject({
      kind: 'refused',
      contradictions: [{ event: 1 }],
    });
  });
});

describe('a case that can be so', () => {
  test.each<[string, ReturnType<typeof event>[]]>([
    [
      'an answer on the day of the complaint',
      [event('2026-02-03 complaint-made'), event('2026-02-03 complaint-answered')],
    ],
    [
      'the same told the other way round',
      [event('2026-02-03 complaint-answered'), event('2026-02-03 complaint-made')],
    ],
    [
      'stage 2 without an answer at stage 1',
      [event('2026-02-03 complaint-made'), event('2026-03-20 escalated')],
    ],
    [
      'a new date on the day itself',
      [event('2026-02-03 complaint-made'), event('2026-02-18 complaint-extended', { until: '2026-02-18' })],
    ],
    [
      'a last day that is the day of the notice',
      [
        event('2026-02-03 repair-asked', { repair: 'sink' }),
        event('2026-02-05 repair-notice-issued', { last_day: '2026-02-05' }),
      ],
    ],
    [
      'two reports, one before the end and one after',
      [event('2026-02-03 reported'), event('2026-02-05 investigation-ended'), event('2026-02-09 reported')],
    ],
  ])('%s', (_what, events) => {
    expect(sentences(...events)).toEqual([]);
  });
});

describe('what comes in', () => {
  const given = { landlord: 'council', tenure: 'secure', today: '2026-02-20', events: [] };
  const faults = (changes: object): string[] =>
    caseSchema.safeParse({ ...given, ...changes }).error?.issues.map(({ message }) => message) ?? [];

  test('may be a case without anything that happened', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['no landlord', { landlord: undefined }, /expected one of/],
    ['an unknown tenure', { tenure: 'squatter' }, /expected one of/],
    ['30 February', { today: '2026-02-30' }, /There is no 2026-02-30 in the calendar/],
    ['an unknown type', { events: [{ type: 'sang', at: '2026-02-03' }] }, /expected one of/],
    [
      'a time that does not exist',
      { events: [{ type: 'reported', at: '2026-03-29T01:30' }] },
      /did not exist/,
    ],
    ['25:00', { events: [{ type: 'reported', at: '2026-03-28T25:00' }] }, /There is no time 25:00/],
    ['the year 9999', { events: [{ type: 'reported', at: '9999-01-01' }] }, /lies outside 1950 to 2100/],
    [
      'a field that is not known',
      { events: [{ type: 'reported', at: '2026-02-03', colour: 'black' }] },
      /colour/,
    ],
    ['a number for a day', { events: [{ type: 'reported', at: 20260203 }] }, /expected string/],
    [
      'a strange new date',
      { events: [{ type: 'complaint-extended', at: '2026-02-03', until: 'soon' }] },
      /no day that can be read/,
    ],
    ['a strange kind of hazard', { hazard: { kind: 'DAMP!' } }, /match pattern/],
    [
      'an unknown repair',
      { events: [{ type: 'repair-asked', at: '2026-02-03', repair: 'moat' }] },
      /expected one of/,
    ],
    [
      'too many events',
      { events: Array.from({ length: MOST_EVENTS + 1 }, () => ({ type: 'chased', at: '2026-02-03' })) },
      /up to 500 events/,
    ],
  ])('%s is refused in a sentence', (_what, changes, sentence) => {
    expect(faults(changes).join(' ')).toMatch(sentence);
  });

  test('five hundred events are worked out', () => {
    const events = Array.from({ length: MOST_EVENTS }, () => ({ type: 'chased', at: '2026-02-03' }));
    const read = caseSchema.parse({ ...given, events });
    expect(evaluateCase(read, openLawBook([], []))).toMatchObject({ kind: 'answered', deadlines: [] });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDay } from './day.ts';
import { dueFrom } from './due.ts';
import { aLimit, aVersion } from './limit-for-tests.ts';
import { limitSetFaults } from './limit-set.ts';
import { limitWords } from './limit-words.ts';
import { type TimeLimit, timeLimitFileSchema } from './time-limit.ts';
import { readWhen } from './when.ts';

const folder = new URL('../../content/time-limits/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const limits = files.flatMap(
  (name) =>
    timeLimitFileSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'core' })).limits,
);
const today = parseDay('2026-11-23');

const limitOf = (id: string): TimeLimit => {
  const limit = limits.find((one) => one.id === id);
  if (!limit) throw new Error(`The pack has no limit ${id}.`);
  return limit;
};

const due = (id: string, start: string, extendedBy?: number): string => {
  const answer = dueFrom(limitOf(id), readWhen(start), today, extendedBy === undefined ? {} : { extendedBy });
  return answer.kind === 'day' || answer.kind === 'moment' ? answer.due.toString() : answer.kind;
};

describe('the limits of the pack', () => {
  test('are all there, each once, and lead only to each other', () => {
    expect(limitSetFaults(limits)).toEqual([]);
    expect(limits.length).toBeGreaterThanOrEqual(176);
  });

  test('have words on every day of these years', () => {
    for (const limit of limits)
      for (const day of ['2024-06-01', '2026-11-23', '2027-06-01'])
        expect(limitWords(limit, parseDay(day)).text, limit.id).toMatch(/\S/);
  });

  test('have words that stand inside a sentence', () => {
    for (const limit of limits) {
      const { text } = limitWords(limit, today);
      expect(text, limit.id).toMatch(/^[a-z0-9]/);
      expect(text, limit.id).not.toMatch(/[.;]$/);
    }
  });

  test('have a duty that follows "must", without a full stop', () => {
    for (const limit of limits) expect(limit.duty, limit.id).toMatch(/^[a-z][^.]*$/);
  });

  test('answer a question put to them today, each in its own way', () => {
    for (const limit of limits) {
      const answer = dueFrom(limit, readWhen('2026-11-23T12:00'), today);
      if (answer.kind === 'refused') expect(answer.reason, limit.id).toMatch(/^This rule|^No day is fixed/);
    }
  });

  test('that are read have the day on which they were', () => {
    for (const limit of limits)
      for (const version of limit.versions)
        if (version.certainty === 'A')
          expect(
            version.sources.some((source) => source.checked),
            limit.id,
          ).toBe(true);
  });
});

describe('the worked examples of the programme', () => {
  test.each<[string, string, string, string]>([
    ['damp reported on a Wednesday', 'awaab-standard-investigation', '2026-01-14', '2026-01-28'],
    [
      'damp reported on a Friday afternoon',
      'awaab-standard-investigation',
      '2026-03-13T15:50:00Z',
      '2026-03-27',
    ],
    [
      'damp reported on a Saturday before a bank holiday',
      'awaab-standard-investigation',
      '2026-05-16',
      '2026-06-01',
    ],
    ['investigation ended before Easter: summary', 'awaab-written-summary', '2026-04-02', '2026-04-09'],
    [
      'investigation ended before Easter: make safe',
      'awaab-make-safe-significant',
      '2026-04-02',
      '2026-04-13',
    ],
    ['investigation ended before Easter: prevention', 'awaab-prevention-begin', '2026-04-02', '2026-04-13'],
    [
      'investigation ended before Easter: physical start',
      'awaab-prevention-physical-start',
      '2026-04-02',
      '2026-06-25',
    ],
    [
      'an emergency known at 9:15',
      'awaab-emergency-make-safe',
      '2026-02-10T09:15:00Z',
      '2026-02-11T09:15:00Z',
    ],
    ['complaint received', 'code-stage1-ack', '2026-02-03', '2026-02-10'],
    ['complaint acknowledged', 'code-stage1-response', '2026-02-05', '2026-02-19'],
    ['stage 1 extended', 'code-stage1-extension', '2026-02-19', '2026-03-05'],
    ['escalated', 'code-stage2-ack', '2026-03-09', '2026-03-16'],
    ['escalation acknowledged', 'code-stage2-response', '2026-03-11', '2026-04-10'],
    ['stage 2 extended', 'code-stage2-extension', '2026-04-10', '2026-05-11'],
    ['subject access request', 'sar', '2026-11-03', '2026-12-03'],
    ['information request over a Scottish holiday', 'foi', '2026-06-10', '2026-07-09'],
    ['unsafe socket, received on a Monday', 'rtr-unsafe-electrics', '2026-11-09', '2026-11-10'],
    ['sink, received on a Monday', 'rtr-sink', '2026-11-09', '2026-11-12'],
    ['roof, received on a Monday', 'rtr-roof', '2026-11-09', '2026-11-18'],
    ['unsafe socket, received on a Sunday', 'rtr-unsafe-electrics', '2026-11-08', '2026-11-10'],
    ['gas check', 'gas-record-existing', '2026-09-14', '2026-10-12'],
    ['improvement notice, last day to appeal', 'improvement-notice-operative', '2026-10-01', '2026-10-21'],
    ['improvement notice, first day of works', 'improvement-notice-start', '2026-10-01', '2026-10-29'],
    ['wiring of an older tenancy', 'eicr-older-tenancies', '2026-05-01', '2026-10-31'],
    ['subject access request of 30 January', 'sar', '2026-01-30', '2026-03-02'],
  ])('%s', (_what, id, start, expected) => {
    expect(due(id, start)).toBe(expected);
  });

  test('extended answers end on the same day, whether counted at once or one after the other', () => {
    expect(due('code-stage1-response', '2026-02-05', 10)).toBe('2026-03-05');
    expect(due('code-stage2-response', '2026-03-11', 20)).toBe('2026-05-11');
  });

  test('a complaint of 2023 is answered under the Code of 2022', () => {
    const answer = dueFrom(limitOf('code-stage1-response'), readWhen('2023-05-02'), today);
    expect(answer).toMatchObject({ kind: 'day', standing: 'replaced' });
    expect(due('code-stage1-response', '2023-05-02')).toBe('2023-05-17');
  });
});

describe('a set of limits', () => {
  test('is faulted for an id that stands twice, one that leads nowhere, and a wrong sum', () => {
    const part = aLimit();
    const whole = { ...aLimit(aVersion({ length: 12, made_of: ['a-limit'] })), id: 'whole' };
    const lost = { ...aLimit(aVersion({ replaced_by: [{ limit: 'gone', when: 'always' }] })), id: 'lost' };
    const expected = limitSetFaults([part, part, whole, lost]).map((fault) => fault.expected);
    expect(expected).toEqual(['one limit an id', '10, the sum of its parts', 'the id of a limit']);
  });
});

import { expect, test } from 'vitest';
import type { AnnouncedModule } from './announced.ts';
import { opensCalendar } from './opens-calendar.ts';

const panels: AnnouncedModule = {
  slug: 'resident-panels',
  number: 2,
  title: 'Resident panels',
  working_title: true,
  summary: 'What a panel can do.',
  opens: '2027-06-01T08:00:00.000Z',
};
const linesOf = (module: AnnouncedModule, stamp = new Date('2027-01-05T10:00:00Z')) =>
  opensCalendar(module, 'https://homes.example.org', stamp)?.replaceAll('\r\n ', '').split('\r\n') ?? [];

test('the opening stands in a calendar at its moment, with an alarm and the address of the module', () => {
  const lines = linesOf(panels);
  expect(lines).toContain('DTSTART:20270601T080000Z');
  expect(lines).toContain('DTSTAMP:20270105T100000Z');
  expect(lines).toContain('SUMMARY:Training opens: module 2\\, Resident panels');
  expect(lines.join('\n')).toContain('https://homes.example.org/training/resident-panels');
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
});

test('taken again after the day was moved, it replaces the entry of before', () => {
  const [before, after] = [
    linesOf(panels),
    linesOf({ ...panels, opens: '2027-07-01T08:00:00.000Z' }, new Date('2027-02-05T10:00:00Z')),
  ];
  const lineValue = (lines: string[], name: string) => lines.find((line) => line.startsWith(`${name}:`));
  expect(lineValue(after, 'UID')).toBe(lineValue(before, 'UID'));
  const sequence = (lines: string[]) => Number(lineValue(lines, 'SEQUENCE')?.split(':')[1]);
  expect(sequence(after)).toBeGreaterThan(sequence(before));
});

test('where no day is fixed there is nothing for a calendar', () => {
  expect(opensCalendar({ ...panels, opens: null }, 'https://homes.example.org', new Date())).toBeUndefined();
});

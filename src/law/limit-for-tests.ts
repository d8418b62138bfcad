import { type TimeLimit, timeLimitSchema } from './time-limit.ts';

const SOURCE = { publisher: 'legislation.gov.uk', title: 'An Act', url: 'https://www.legislation.gov.uk/' };

/** A version of ten working days, with what a test says otherwise. */
export const aVersion = (changes: object = {}): object => ({
  in_force_from: '2025-10-27',
  length: 10,
  unit: 'working-days',
  counting: ['K0', 'WD-E'],
  certainty: 'A',
  sources: [SOURCE],
  ...changes,
});

/** A limit as the schema reads it, with these versions. */
export const aLimit = (...versions: readonly object[]): TimeLimit =>
  timeLimitSchema.parse({
    id: 'a-limit',
    title: 'A limit',
    force: 'law',
    duty: 'do something',
    binds: 'landlord',
    clock_starts: 'the day of the event',
    versions: versions.length > 0 ? versions : [aVersion()],
  });

/** Changes that make a version one without a number. */
export const withoutNumber = (words: string): object => ({
  length: null,
  unit: null,
  counting: [],
  without_number: words,
});

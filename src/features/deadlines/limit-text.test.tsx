import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { timeLimitSchema } from '../../law/index.ts';
import { LimitText } from './limit-text.tsx';

const version = (name: string, changes: object) => ({
  length: 10,
  unit: 'working-days',
  counting: ['K0', 'WD-E'],
  certainty: 'C',
  sources: [{ publisher: 'P', title: name, url: `https://example.org/${name}` }],
  ...changes,
});

const limit = timeLimitSchema.parse({
  id: 'changing',
  title: 'Changing',
  force: 'law',
  duty: 'do something',
  binds: 'landlord',
  clock_starts: 'the day of the event',
  versions: [
    version('old', { in_force_from: '2025-01-01', in_force_until: '2026-12-31' }),
    version('new', { in_force_from: '2027-01-01', length: 5 }),
  ],
});

const html = (day: string) => {
  const snapshot = { day, find: () => limit } as unknown as Snapshot;
  return renderToString(<LimitText snapshot={snapshot} id="changing" />);
};

test('"check this" leads to the source of the version that is printed', () => {
  expect(html('2026-12-31')).toContain('10 working days');
  expect(html('2026-12-31')).toContain('href="https://example.org/old"');
  expect(html('2027-01-01')).toContain('5 working days');
  expect(html('2027-01-01')).toContain('href="https://example.org/new"');
});

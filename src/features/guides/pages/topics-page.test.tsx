import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Guide } from '../guide-kind.ts';
import { TopicPage } from './topics-page.tsx';

const known = ['shelter', 'citizens-advice', 'tpas'];
const snapshot = {
  day: '2026-11-23',
  find: (_: unknown, id: string) =>
    known.includes(id)
      ? {
          id,
          name: `Name of ${id}`,
          what: 'Helps.',
          web: 'https://example.org',
          checked: '2026-11-23',
          certainty: 'C',
        }
      : undefined,
} as unknown as Snapshot;

const html = (slug: string, guides: readonly Guide[] = []) =>
  renderToString(
    <TopicPage
      topic={{ slug, picture: 'meeting', title: 'T', summary: 'S', everyday: 'E' }}
      guides={guides}
      snapshot={snapshot}
      language="en"
    />,
  );

test('a topic without guides says who can help until then', () => {
  const page = html('fair-treatment');
  expect(page).toContain('Who can help until then</h2>');
  expect(page.match(/<li>/g)).toHaveLength(2);
  expect(page).toContain('Name of shelter');
  expect(page).toContain('Name of citizens-advice');
  expect(page).toContain('href="/search"');
});

test.each(['taking-control', 'having-a-say'])('%s adds those who help residents to run things', (slug) => {
  const page = html(slug);
  expect(page).toContain('Name of tpas');
  expect(page.match(/<li>/g)).toHaveLength(3);
});

test('a topic with guides shows those alone', () => {
  const guide = { slug: 'noise', title: 'Noise', summary: 'S' } as Guide;
  expect(html('neighbours', [guide])).toContain('href="/guides/noise"');
  expect(html('neighbours', [guide])).not.toContain('Who can help until then');
});

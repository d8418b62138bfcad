import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { own } from './own.ts';
import { letterNamed, lettersOn } from './pack-for-tests.ts';
import { routes } from './routes.ts';
import { startPage } from './start.ts';
import { htmlOf, posted } from './steps-for-tests.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

test('the page on which a letter begins has the way out of the letter, also where a file cannot be opened', () => {
  const letter = letterNamed(snapshot, 'move-for-health');
  for (const fault of [undefined, 'No such file.']) {
    expect(startPage({ ...letter, exit: true }, snapshot, { ...(fault ? { fault } : {}) }).exit).toBe(true);
    expect(
      startPage({ ...letter, exit: false }, snapshot, { ...(fault ? { fault } : {}) }).exit,
    ).toBeUndefined();
  }
});

test('a file that is none of ours is told on that page', async () => {
  const request = { ...posted(snapshot, { file: 'none' }), words: { letter: 'move-for-health' } };
  const answer = await own[0]?.take?.(request);
  if (answer?.type !== 'page') throw new Error('no page');
  expect(answer.status).toBe(422);
  expect(answer.page.title).toBe('Error: Ask for a move because of health');
  expect(htmlOf(answer)).toContain('This file cannot be opened here.');
});

test('who comes from the guide to damp begins with damp, and who comes from nowhere with nothing', async () => {
  const start = routes.find(({ path }) => path('en') === '/letters/:letter');
  const shown = async (query: Readonly<Record<string, unknown>>): Promise<string> => {
    const { house } = posted(snapshot, {});
    const words = { letter: 'report-a-repair' };
    if (!start) throw new Error('There is no page on which a letter begins.');
    const answer = await start.answer({ snapshot, house, language: 'en', words, query });
    if (answer.type !== 'page') throw new Error('It does not answer with a page.');
    return htmlOf(answer);
  };
  expect(await shown({ about: 'damp-and-mould' })).toContain('name="about" value="damp-and-mould"');
  for (const query of [
    {},
    { about: 'dragons' },
    { about: ['damp-and-mould', 'plain'] },
    { about: 'x'.repeat(99) },
  ])
    expect(await shown(query)).not.toContain('name="about"');
});

import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { household } from '../ui/film-player/film-player.examples.tsx';
import { supportScript } from '../ui/page/document.tsx';
import { inlineScriptHashes } from './inline-scripts.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every script that stands in a page with a film is named by its hash', () => {
  const film = renderToString(<div>{household.examples[0]?.render()}</div>);
  const html = `<body><script>${supportScript}</script>${film}</body>`;
  const inline = [...html.matchAll(/<script>(.*?)<\/script>/g)].map(([, text = '']) => text);
  expect(inline).toHaveLength(2);
  expect(inlineScriptHashes(html).split(' ')).toEqual(inline.map(hashOf));
});

test('a script that is not ours is named by nothing, and neither is one that does not stand there', () => {
  expect(inlineScriptHashes('<script>alert(1)</script>')).toBe('');
});

test('without scripts the film is there with its own buttons, and scripts find nothing else to start', () => {
  const film = renderToString(<div>{household.examples[0]?.render()}</div>);
  const inside = /<noscript>(.*?)<\/noscript>/.exec(film)?.[1] ?? '';
  expect(inside).toMatch(/^<video controls[^>]*>.*<\/video>$/);
  expect(film.replace(inside, '')).not.toContain('<video');
});

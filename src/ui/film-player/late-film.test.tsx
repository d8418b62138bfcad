import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { household } from './film-player.examples.tsx';

test('without scripts the film is there with its own buttons, and scripts find nothing else to start', () => {
  const film = renderToString(<div>{household.examples[0]?.render()}</div>);
  const inside = /<noscript class="fmh-late">(.*?)<\/noscript>/.exec(film)?.[1] ?? '';
  expect(inside).toMatch(/^<video controls[^>]*>.*<\/video>$/);
  expect(film.replace(inside, '')).not.toContain('<video');
});

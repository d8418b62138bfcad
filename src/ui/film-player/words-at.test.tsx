import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FilmPlayer } from './film-player.tsx';

const film = {
  ...{ id: 'film-first', title: 'First', sources: [], captions: [], downloads: [] },
  chapters: [{ seconds: 0, text: 'Why it matters', href: '?at=0' }],
};

test('words that another page has are not sent: there is room for them, and the address from which they come', () => {
  const page = renderToString(<FilmPlayer {...film} transcript={[]} wordsAt="/films/first" />);
  expect(page).toContain('<div class="fmh-film-player__transcript" data-words-at="/films/first"></div>');
  expect(page).not.toContain('Transcript');
});

test('words that stand in the page are asked for nowhere, and where there are none, no room is kept', () => {
  const lines = [{ seconds: 0, text: 'Write it down.' }];
  const page = renderToString(<FilmPlayer {...film} transcript={lines} wordsAt="/films/first" />);
  expect(page).toContain('Write it down.');
  expect(page).not.toContain('data-words-at');
  expect(renderToString(<FilmPlayer {...film} transcript={[]} />)).not.toContain(
    'fmh-film-player__transcript',
  );
});

import { expect, test } from 'vitest';
import { postOf } from './posts.ts';

const page = `<!doctype html><title>Damp – Site</title><body><header>Menu</header>
<main id="main"><h1>Damp
 and <em>mould</em></h1><p>Words &amp; more.</p></main><footer>Foot</footer>`;

test('a guide is given to WordPress by its heading and its main part alone', () => {
  expect(postOf('damp', page)).toEqual({
    name: 'damp',
    title: 'Damp and mould',
    markup: '<h1>Damp\n and <em>mould</em></h1><p>Words &amp; more.</p>',
  });
});

test('a page without a main part is not given', () => {
  expect(() => postOf('damp', '<h1>Damp</h1>')).toThrow('The guide damp has no <main>');
});

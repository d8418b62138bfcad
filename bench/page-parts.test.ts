import { expect, test } from 'vitest';
import { elementsOf, filmOf, importsOf, partsOf } from './page-parts.ts';

test('styles, scripts, pictures, posters, captions that are on and icons are fetched, once each', () => {
  const html = `<!doctype html><html><head><link rel="canonical" href="/x"><link rel="stylesheet" href="/a.css">
    <link rel="icon" href="/favicon.svg"><link rel="modulepreload" href="/b.js"></head><body>
    <script type="module" src="/a.js"></script><script src="/a.js"></script><script>inline()</script>
    <img src="/p.png" alt=""><img src="data:image/png;base64,AA" alt=""><video poster="/poster.jpg"><source src="/f.mp4">
    <track default src="/captions.vtt"><track src="/chapters.vtt"></video>
    <a href="/elsewhere">Elsewhere</a></body></html>`;
  expect(partsOf(html)).toEqual([
    { address: '/a.css', sort: 'style' },
    { address: '/favicon.svg', sort: 'other' },
    { address: '/b.js', sort: 'script' },
    { address: '/a.js', sort: 'script' },
    { address: '/p.png', sort: 'other' },
    { address: '/poster.jpg', sort: 'other' },
    { address: '/captions.vtt', sort: 'other' },
  ]);
});

test('elements that wait in a template are elements of the page', () => {
  const names = elementsOf('<template><p><b>x</b></p></template>').map(({ tagName }) => tagName);
  expect(names).toEqual(['html', 'head', 'template', 'p', 'b', 'body']);
});

test('imports at the head of a built script are followed, those on demand are not', () => {
  expect(
    importsOf(`import{a as b}from"./one.js";import"./two.js";const c=import("./three.js");b(c)`),
  ).toEqual(['./one.js', './two.js']);
});

test('the film of a page and its sound are found', () => {
  const html =
    '<video controls><source src="/films/a/1/film.mp4" type="video/mp4"></video><p><a href="/films/a/2/audio.m4a">Listen</a></p>';
  expect(filmOf(html)).toEqual({ picture: '/films/a/1/film.mp4', sound: '/films/a/2/audio.m4a' });
  expect(filmOf(`<p>It comes later</p><noscript>${html}</noscript>`)).toEqual(filmOf(html));
  expect(filmOf('<p>No film</p>')).toEqual({});
});

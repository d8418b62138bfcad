import { expect, test } from 'vitest';
import { handwork, readLines } from './form-page.ts';

const page = `<header><p>Never read</p></header><main>
  <h1>What is <b>wrong</b>?</h1><script>no()</script><p hidden>hidden</p>
  <details><summary>More</summary><p>closed</p></details>
  <label for="a">Room</label><input name="problems-1-room">
  <select name="problems-1-kind"><option value="x">Damp</option></select>
  <input type="checkbox" name="who" value="baby"><input type="checkbox" name="who" value="older">
  <input type="hidden" name="_sealed" value="y"><button>Continue</button></main>`;

test('what is closed, hidden or outside the page is not read', () => {
  expect(readLines(page)).toEqual(['What is wrong?', 'More', 'Room', 'Damp', 'Continue']);
});

test('a line is gone to and typed, a list opened and chosen from, a box ticked, and the button pressed', () => {
  const fields = {
    'problems-1-room': 'Hall',
    'problems-1-kind': 'x',
    who: ['baby'],
    _sealed: 'y',
    other: 'z',
  };
  expect(handwork(page, fields)).toEqual({ characters: 4, taps: 5 });
  expect(handwork(page, {})).toEqual({ characters: 0, taps: 1 });
});

test('a second entry is asked for and filled in as the first', () => {
  const fields = { 'problems-1-room': 'Hall', 'problems-2-room': 'Bath', 'problems-2-kind': 'x' };
  // The first: a line. The second: a button, a line and a list. Then on.
  expect(handwork(page, fields)).toEqual({ characters: 8, taps: 6 });
});

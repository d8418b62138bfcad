import { expect, test } from 'vitest';
import { sentencesOf, spokenForm } from './spoken.ts';

test('a narration is cut where a sentence ends, and nowhere else', () => {
  expect(sentencesOf('It is damp. Is it? Yes,\n  it is! He said “no.” Then\nhe left.')).toEqual([
    'It is damp.',
    'Is it?',
    'Yes, it is!',
    'He said “no.”',
    'Then he left.',
  ]);
});

test.each([
  ['That is Wednesday 28 January.', 'That is Wednesday, the 28th of January.'],
  ['It says so on 2 February.', 'It says so on the 2nd of February.'],
  ['On 1 March, 3 March and 11 March.', 'On the 1st of March, the 3rd of March and the 11th of March.'],
  ['Nadia’s “clock” runs – now.', "Nadia's clock runs, now."],
])('%s is said as people say it', (written, said) => {
  expect(spokenForm(written, {})).toBe(said);
});

test('a respelling touches whole words only', () => {
  expect(
    spokenForm("Leo knows Awaab's Law, and Leonard does not.", { Leo: 'lee oh', "Awaab's": "a wahb's" }),
  ).toBe("lee oh knows a wahb's Law, and Leonard does not.");
});

import { expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import { questionSchema } from '../question.ts';
import { saidBefore, saidOnce } from './said-before.ts';

const questions = [
  { id: 'hard', kind: 'long-text', ask: 'What is hard?' },
  {
    id: 'needs',
    kind: 'several',
    ask: 'What would help?',
    options: [
      { value: 'text', text: 'Text or email, not the phone', words: 'text or email in place of the phone' },
      { value: 'time', text: 'More time' },
    ],
  },
  { id: 'more', kind: 'long-text', ask: 'More?', optional: true, recalls: ['hard', 'needs'] },
].map((question) => questionSchema.parse(question));

const asking = { questions };
const said = { hard: 'I cannot hear', needs: ['text'] };
const more = (text: string): Answers => saidOnce(asking, { ...said, more: text });

test('what was said before is shown as it was ticked and typed', () => {
  const [, , question] = questions;
  expect(question && saidBefore(asking, question, said)).toEqual([
    { ask: 'What is hard?', said: ['I cannot hear'] },
    { ask: 'What would help?', said: ['Text or email, not the phone'] },
  ]);
  expect(question && saidBefore(asking, question, {})).toEqual([]);
});

test('a line that only says it again stands in the letter once, however it is set', () => {
  expect(more('text or email, not the phone.').more).toBeUndefined();
  expect(more('Text or email in place of the phone').more).toBeUndefined();
  expect(more('I CANNOT HEAR!\nPlease knock hard').more).toBe('Please knock hard');
});

test('everything else stays, word for word', () => {
  for (const text of ['More time', 'text or email', 'No phone.\n\nPlease knock.', '…'])
    expect(more(text).more).toBe(text);
  expect(saidOnce(asking, said)).toEqual(said);
});

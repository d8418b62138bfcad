import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers } from '../answers.ts';
import { letterNamed, lettersOn, sentOn, who } from '../pack-for-tests.ts';
import { firstMissing } from './asked.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const complaint = (more: Answers): Answers => ({
  points: [{ what: 'Nobody came' }],
  wants: ['date'],
  reply: 'writing',
  ...who,
  ...more,
});
const sent = (more: Answers): string => sentOn(snapshot, 'complaint-stage-1', complaint(more));
const missing = (more: Answers): string | undefined =>
  firstMissing(letterNamed(snapshot, 'complaint-stage-1'), complaint(more))?.id;

describe('something else', () => {
  test('is to be put into words, and nothing else is', () => {
    expect(missing({ wants: ['else'] })).toBe('wants-more');
    expect(missing({ wants: ['else'], 'wants-more': 'A new lock' })).toBeUndefined();
    expect(missing({ wants: ['date'] })).toBeUndefined();
    expect(missing({ reply: 'else' })).toBe('reply-how');
  });

  test('stands in the letter by these words alone', () => {
    const alone = sent({ wants: ['else'], 'wants-more': 'A new lock' });
    expect(alone).toContain('To put it right, I ask for this:\nA new lock.');
    const both = sent({ wants: ['apology', 'else'], 'wants-more': 'A new lock' });
    expect(both).toContain('To put it right, I ask for an apology.\nI also ask for this:\nA new lock.');
    for (const letter of [alone, both]) expect(letter).not.toMatch(/omething else|\[/);
  });

  test('is the way of an answer, too, and so are texts and emails', () => {
    expect(sent({ reply: 'else', 'reply-how': 'in braille' })).toContain(
      'Please answer this point, with your reasons. I need the answer in this way: in braille.',
    );
    expect(sent({ reply: 'text' })).toContain('Please answer this point by text message, with your reasons.');
    expect(sent({ reply: 'email' })).toContain('Please answer this point by email, with your reasons.');
  });

  test('of what would help begins what would help', () => {
    const asked = (needs: string[]) =>
      sentOn(snapshot, 'reasonable-adjustments', {
        ...{ about: 'me', hard: 'I cannot use the phone', needs, 'needs-more': 'A ring at the door' },
        ...who,
      });
    expect(asked(['else'])).toContain('This would help:\nA ring at the door.');
    expect(asked(['by-text', 'else'])).toContain(
      'This would help: text messages in place of calls.\nThis would help too:\nA ring at the door.',
    );
  });
});

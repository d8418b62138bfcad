import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lettersOn, sentOn, who } from '../pack-for-tests.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const answered = (reasons: readonly string[], agreement = 'association-tenancy', more = {}): string =>
  sentOn(snapshot, 'answer-a-no', {
    about: 'mould in the small bedroom',
    'answered-on': '2026-11-20',
    agreement,
    reasons,
    ...who,
    ...more,
  });

test('each reason that was given is answered, and no other', () => {
  const sent = answered(['living']);
  expect(sent).toContain('should not assume that cooking, washing or drying clothes is the cause');
  expect(sent).toContain('Please answer this point in writing');
  expect(sent).not.toMatch(/nobody was in|must wait|is done|did not know|too old/);
  expect(answered(['living', 'done'], undefined, { 'still-wrong': 'The wall is wet.' })).toContain(
    'This is still wrong: The wall is wet.',
  );
});

test('the repair law for tenants is not named to whom it does not bind', () => {
  expect(answered(['yours', 'wait', 'entry'])).toMatch(/county court.*at least 24 hours before/s);
  const owner = answered(['yours', 'wait', 'entry'], 'lease');
  expect(owner).toContain('which words of my agreement or lease');
  expect(owner).not.toMatch(/The law|county court|24 hours/);
});

test('that somebody was told is said only with the day that they gave', () => {
  expect(answered(['unheard'])).not.toContain('I told you on');
  expect(answered(['unheard'], undefined, { 'told-on': '2026-10-01' })).toContain(
    'I told you on 1 October 2026.',
  );
});

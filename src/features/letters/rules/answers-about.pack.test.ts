import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { answersAbout } from './answers-about.ts';
import { firstMissing } from './asked.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

describe('who comes from a guide', () => {
  test('begins with the kind of problem of the guide, and is still asked the rest of it', () => {
    for (const slug of ['report-a-repair', 'chase-a-report', 'ask-for-inspection']) {
      const letter = letterNamed(snapshot, slug);
      const answers = answersAbout(letter, 'damp-and-mould');
      expect(answers).toEqual({ problems: [{ kind: 'damp-and-mould' }] });
      expect(firstMissing(letter, answers)?.id).toBe('problems');
    }
  });

  test('begins with nothing where the letter knows no such problem', () => {
    expect(answersAbout(letterNamed(snapshot, 'report-a-repair'), 'dragons')).toEqual({});
    expect(answersAbout(letterNamed(snapshot, 'see-your-records'), 'damp-and-mould')).toEqual({});
  });
});

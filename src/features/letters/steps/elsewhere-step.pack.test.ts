import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { elsewhereKind, otherHomes } from '../../contacts/index.ts';
import { agreementsElsewhere } from '../agreements.ts';
import { draftFromForm } from '../drafts/carried-draft.ts';
import type { Draft } from '../drafts/draft.ts';
import { letterKind } from '../letter-kind.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { showStep } from './show-step.ts';
import { takeStep } from './take-step.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const wayOf = (slug: string, draft: Partial<Draft> = {}) => {
  const letter = letterNamed(snapshot, slug);
  const harm = Object.fromEntries(letter.harm.map((one) => [one, 'no' as const]));
  return carriedWay(letter, snapshot, { answers: typicalAnswers(letter, 'all'), harm, ...draft });
};

/** The draft that travels in the form of a page. */
const draftIn = (html: string): Draft | undefined => {
  const sealed = /name="_sealed" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return draftFromForm(sealed, 'a secret', new Date('2026-11-26T12:00:00Z'));
};

test('every home that is not for these letters has an entry that says who helps', () => {
  expect(agreementsElsewhere.map(({ value }) => value)).toEqual([...otherHomes]);
  for (const id of otherHomes) expect(snapshot.find(elsewhereKind, id)?.places.length).toBeGreaterThan(0);
});

const asking = ['report-a-repair', 'chase-a-report', 'offer-to-pay-rent', 'minutes-or-figures'];

describe.each(asking)('a private renter who writes %s', (slug) => {
  const told = async () =>
    htmlOf(await takeStep(posted(snapshot, { agreement: 'private-renting' }), wayOf(slug), 'agreement'));

  test('is told plainly that it is not for that home, and who helps', async () => {
    const html = await told();
    expect(html).toContain('This letter is not for your home');
    for (const { url } of snapshot.find(elsewhereKind, 'private-renting')?.places ?? [])
      expect(html).toContain(`href="${url}"`);
  });

  test('loses nothing: the way back has the choice and every other answer', async () => {
    const draft = draftIn(await told());
    const { agreement: _, ...others } = wayOf(slug).draft.answers;
    expect(draft).toMatchObject({ elsewhere: 'private-renting', answers: others });
    const back = htmlOf(showStep(posted(snapshot, {}), wayOf(slug, draft), 'agreement'));
    expect(back).toMatch(/value="private-renting"[^>]* checked/);
  });

  test('gets no letter and no file of it, and one as soon as the home is another', async () => {
    const draft = draftIn(await told());
    for (const step of ['answers', 'letter', 'edit', 'next'])
      expect(htmlOf(showStep(posted(snapshot, {}), wayOf(slug, draft), step))).toContain(
        'is not for your home',
      );
    const file = await takeStep(posted(snapshot, { as: 'text' }), wayOf(slug, draft), 'take');
    expect(file.type).toBe('page');
    const chosen = await takeStep(
      posted(snapshot, { agreement: 'council-tenancy', _back: 'answers' }),
      wayOf(slug, draft),
      'agreement',
    );
    expect(htmlOf(chosen)).toContain('Your answers');
  });
});

test('the choice stands in every question of how somebody holds their home', () => {
  const letters = snapshot
    .list(letterKind)
    .filter(({ item }) => item.questions.some(({ kind }) => kind === 'agreement'));
  expect(letters.length).toBeGreaterThan(asking.length);
  for (const { key } of letters)
    expect(htmlOf(showStep(posted(snapshot, {}), wayOf(key), 'agreement'))).toContain(
      'I rent from a private landlord',
    );
});

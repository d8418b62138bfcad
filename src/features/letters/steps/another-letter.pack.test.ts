import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers } from '../answers.ts';
import { draftFromForm } from '../drafts/carried-draft.ts';
import { letterNamed, lettersOn, who } from '../pack-for-tests.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { showStep } from './show-step.ts';
import { takeStep } from './take-step.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const mould = { kind: 'damp-and-mould', room: 'The small bedroom', what: 'black mould by the bed' };
const chase: Answers = {
  problems: [mould, { kind: 'plain', room: 'Hall', what: 'the door sticks' }],
  'told-on': '2026-10-14',
  reference: 'R-17',
  'since-then': ['missed', 'looked'],
  'looked-on': '2026-11-13',
  worse: 'worse',
  effect: 'My son coughs',
  agreement: 'association-tenancy',
  ...who,
};
const report: Answers = { ...chase, problems: [mould], urgent: 'can-wait' };

const house = () => posted(snapshot, {});
const sealedIn = (html: string): string => /name="_sealed" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Begins another letter from one that is written, and shows its first page. */
const begun = async (from: string, answers: Answers, to: string) => {
  const way = carriedWay(letterNamed(snapshot, from), snapshot, { answers });
  const html = htmlOf(await takeStep(posted(snapshot, { letter: to }), way, 'another'));
  const draft = draftFromForm(sealedIn(html), 'a secret', house().house.now());
  if (!draft) throw new Error('The page carries no draft.');
  return { html, draft, way: carriedWay(letterNamed(snapshot, to), snapshot, draft) };
};

const named = 'This comes from your other letter';

describe('another letter with the same answers', () => {
  test('a complaint knows who is affected, and says so', async () => {
    const { draft } = await begun(
      'report-a-repair',
      { ...report, who: ['child-asthma'] },
      'complaint-stage-1',
    );
    expect(draft.answers.who).toEqual(['child-asthma']);
  });

  test('a complaint begins with what was reported and what has happened since, to be changed', async () => {
    const { html, draft } = await begun('chase-a-report', chase, 'complaint-stage-1');
    expect(draft.answers.points).toEqual([
      { what: 'The small bedroom: black mould by the bed' },
      { what: 'Hall: the door sticks' },
      { what: 'Nobody came when you said they would' },
      { what: 'Somebody looked on 13 November 2026 and did not come back' },
      { what: 'It has got worse since I told you' },
    ]);
    expect(draft.answers).toMatchObject({
      'told-on': '2026-10-14',
      reference: 'R-17',
      effect: 'My son coughs',
    });
    expect(html).toContain('What went wrong?');
    expect(html).toContain(named);
    expect(html).toContain('The small bedroom: black mould by the bed</textarea>');
  });

  test('what came along is shown before the letter is, and is an answer as any other after that', async () => {
    const { way } = await begun('report-a-repair', report, 'complaint-stage-1');
    const whole = { ...way.draft, answers: { ...way.draft.answers, wants: ['date'], reply: 'writing' } };
    const early = htmlOf(showStep(house(), { ...way, draft: whole }, 'letter'));
    expect(early).toContain(named);
    const fields = { 'points-1-what': 'Nobody mended the mould' };
    const after = htmlOf(await takeStep(posted(snapshot, fields), { ...way, draft: whole }, 'points'));
    const kept = draftFromForm(sealedIn(after), 'a secret', house().house.now());
    expect(kept?.along).toBeUndefined();
    expect(kept?.answers.points).toEqual([{ what: 'Nobody mended the mould' }]);
  });

  test('a problem that nobody put into words says nothing', async () => {
    const bare = { ...report, problems: [{ kind: 'not-sure', room: 'Hall' }] };
    const { draft, html } = await begun('report-a-repair', bare, 'complaint-stage-1');
    expect(draft.answers.points).toBeUndefined();
    expect(draft.along).toBeUndefined();
    expect(html).not.toContain(named);
  });

  test('what both letters ask by one name is taken as it is, and nothing that is asked no more', async () => {
    const stage1 = { points: [{ what: 'Nobody came' }], wants: ['date'], reply: 'writing', ...who };
    const { draft } = await begun('complaint-stage-1', stage1, 'complaint-stage-2');
    expect(draft.answers.points).toEqual([{ what: 'Nobody came' }]);
    expect(draft.along).toBeUndefined();
    const unasked = { ...chase, 'since-then': ['missed'], 'looked-on': '2026-11-02' };
    const again = await begun('chase-a-report', unasked, 'chase-a-report');
    expect(again.draft.answers['looked-on']).toBeUndefined();
  });

  test('each letter that comes next is begun with them', () => {
    const html = htmlOf(
      showStep(
        house(),
        carriedWay(letterNamed(snapshot, 'chase-a-report'), snapshot, { answers: chase }),
        'next',
      ),
    );
    expect(html).not.toContain('href="/letters/complaint-stage-1"');
    expect(html.match(/name="letter" value="complaint-stage-1"/g)).toHaveLength(1);
  });

  test('of one home nothing goes into a letter of several', async () => {
    const { draft } = await begun('chase-a-report', chase, 'complaint-together');
    expect(JSON.stringify(draft)).not.toMatch(/mould|door sticks|coughs/);
  });
});

import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { siteScene, withoutSearch } from '../../../../test/site-scene.ts';
import { beginDraft, eraseWithKin, keepDraft, openDraft } from '../drafts/keep-draft.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { htmlOf, posted } from '../steps-for-tests.ts';
import { takeStep } from './take-step.ts';

const site = siteScene(withoutSearch);
beforeEach(async () => {
  await sql`delete from letter_drafts`.execute(site().pack.database);
});

const left = async (): Promise<number> =>
  (await sql`select 1 from letter_drafts`.execute(site().pack.database)).rows.length;

/** The address of one letter, and the cookie that opens it. */
interface Begun {
  readonly address: string;
  readonly cookie: string;
}

const post = (address: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
  fetch(`${site().copy.origin}${address}`, {
    ...{ method: 'POST', redirect: 'manual' },
    body: new URLSearchParams(fields),
    headers: { cookie },
  });

const begunBy = async (answer: Promise<Response>): Promise<Begun> => {
  const { status, headers } = await answer;
  expect(status).toBe(303);
  return {
    address: headers.get('location')?.replace(/\/[^/]*$/, '') ?? '',
    cookie: headers.get('set-cookie')?.split(';')[0] ?? '',
  };
};

const found = (): Promise<Begun> =>
  begunBy(post('/letters/what-is-wrong', { _answered: '1', topic: 'papers' }));

const beginFrom = (from: Begun, step: 'begin' | 'another', letter: string): Promise<Begun> =>
  begunBy(post(`${from.address}/${step}`, { letter }, from.cookie));

/** The addresses whose keys the browser is told to forget. */
const forgotten = (answer: Response): readonly string[] =>
  answer.headers.getSetCookie().map((one) => {
    expect(one).toContain('Max-Age=0');
    return /Path=([^;]+)/.exec(one)?.[1] ?? '';
  });

const leave = ({ address, cookie }: Begun): Promise<Response> => post(`${address}/leave`, {}, cookie);

test('who leaves a letter that was begun from another leaves nothing of either, nor of what led to them', async () => {
  const way = await found();
  const first = await beginFrom(way, 'begin', 'see-your-records');
  const second = await beginFrom(first, 'another', 'complaint-stage-1');
  const third = await beginFrom(second, 'another', 'complaint-stage-2');
  expect(await left()).toBe(4);
  expect(forgotten(await leave(third)).toSorted()).toEqual(
    [way, first, second, third].map(({ address }) => address).toSorted(),
  );
  expect(await left()).toBe(0);
});

test.each(['the first', 'the second', 'the way'])(
  'two letters begun from the same answers are erased together by who leaves %s',
  async (which) => {
    const way = await found();
    const first = await beginFrom(way, 'begin', 'see-your-records');
    const second = await beginFrom(way, 'begin', 'information-request');
    const chosen = { 'the first': first, 'the second': second, 'the way': way }[which] ?? way;
    expect(forgotten(await leave(chosen))).toHaveLength(3);
    expect(await left()).toBe(0);
  },
);

test('letters that have nothing to do with each other stay', async () => {
  const one = await found();
  await beginFrom(await found(), 'begin', 'see-your-records');
  await leave(one);
  expect(await left()).toBe(2);
});

test('a letter that travels in its form and came of one that is kept erases that one too', async () => {
  const way = await found();
  await sql`update action_counts set times = 1000`.execute(site().pack.database);
  const page = await post(`${way.address}/begin`, { letter: 'see-your-records' }, way.cookie);
  await sql`delete from action_counts`.execute(site().pack.database);
  const _sealed = /name="_sealed" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  expect(await left()).toBe(1);
  expect(forgotten(await post('/letters/see-your-records/carried/leave', { _sealed }))).toEqual([
    way.address,
  ]);
  expect(await left()).toBe(0);
});

test('a key that opens nothing erases nothing', async () => {
  const opens = await beginDraft(
    site().pack.database,
    { letter: 'see-your-records', answers: {} },
    new Date(),
  );
  expect(await eraseWithKin(site().pack.database, { ...opens, key: 'another' })).toEqual([]);
  expect(await left()).toBe(1);
});

test('what is kept after a letter was erased does not bring it back, and is given back', async () => {
  const { database } = site().pack;
  const now = new Date();
  const draft = { letter: 'complaint-stage-1', answers: {} };
  const opens = await beginDraft(database, draft, now);
  const snapshot = await lettersOn('2026-11-26');
  const letter = letterNamed(snapshot, draft.letter);
  const asked = (body: Record<string, string>) => {
    const request = posted(snapshot, body);
    return { ...request, cookie: () => opens.key, house: { ...request.house, database } };
  };
  const way = { letter, draft, id: opens.id, snapshot };
  await eraseWithKin(database, opens);
  expect(await keepDraft(database, opens, draft, now)).toBe(false);
  const late = await takeStep(asked({ 'points-1-what': 'Typed meanwhile' }), way, 'points');
  expect(late.type === 'page' && late.status).toBe(404);
  expect(htmlOf(late)).toContain('Typed meanwhile');
  const edited = await takeStep(asked({ words: 'My own letter' }), way, 'edit');
  expect(htmlOf(edited)).toContain('My own letter');
  expect(await left()).toBe(0);
  expect(await openDraft(database, opens, now)).toBeUndefined();
});

test('a letter begun from one that was erased meanwhile leaves nothing', async () => {
  const { database } = site().pack;
  const draft = { letter: 'complaint-stage-1', answers: {} };
  const opens = await beginDraft(database, draft, new Date());
  await eraseWithKin(database, opens);
  const snapshot = await lettersOn('2026-11-26');
  const request = posted(snapshot, { letter: 'complaint-stage-2' });
  const asked = {
    ...request,
    cookie: () => opens.key,
    caller: () => 'nobody',
    house: { ...request.house, database },
  };
  const way = { letter: letterNamed(snapshot, draft.letter), draft, id: opens.id, snapshot };
  const answer = await takeStep(asked, way, 'another');
  expect(answer.type === 'page' && answer.status).toBe(404);
  expect(await left()).toBe(0);
});

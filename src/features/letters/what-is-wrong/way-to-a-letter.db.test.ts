import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { siteScene, withoutSearch } from '../../../../test/site-scene.ts';

import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { letterKind } from '../letter-kind.ts';
import { guidanceKind } from './guidance-kind.ts';

const site = siteScene(withoutSearch);

type Fields = Readonly<Record<string, string | readonly string[]>>;

const post = (address: string, fields: Fields, cookie = '') => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one as string);
  return fetch(`${site().copy.origin}${address}`, {
    method: 'POST',
    body,
    headers: { cookie },
    redirect: 'manual',
  });
};

/** What a browser would go on with: the address, and the cookie. */
const after = (answer: Response) => ({
  address: answer.headers.get('location') ?? '',
  cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
});

const open = (address: string, cookie: string) =>
  fetch(`${site().copy.origin}${address}`, { headers: { cookie }, redirect: 'manual' });

const start = '/letters/what-is-wrong';

/** Damp and pests in two rooms, not told yet; every address on the way. */
const tellDamp = async () => {
  const addresses: string[] = [];
  let at = after(await post(start, { _answered: '1', topic: 'home' }));
  const { cookie } = at;
  for (const fields of [
    { where: ['bathroom', 'bedroom'] },
    { 'what-1': ['bathroom-damp', 'bathroom-pests'] },
    { 'what-2': 'bedroom-damp' },
    { told: 'no' },
  ]) {
    addresses.push(at.address);
    at = after(await post(at.address, fields, cookie));
  }
  return { addresses: [...addresses, at.address], found: at.address, cookie };
};

describe('the way to a letter', () => {
  test('names no room, thing or topic in an address, and opens with its own cookie alone', async () => {
    const { addresses, found, cookie } = await tellDamp();
    expect(addresses.map((one) => one.split('/').at(-1))).toEqual([
      'where',
      'what-1',
      'what-2',
      'told',
      'found',
    ]);
    // Its name is thirty-two characters of chance, which may spell anything.
    for (const one of addresses)
      expect(one.replace(/[0-9a-f]{32}/, '')).not.toMatch(/home|bath|bed|damp|pest/);
    const page = await open(found, cookie);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(/<title>([^<]*)/.exec(html)?.[1]).not.toMatch(/repair|damp|bath/i);
    expect(html).toContain('The bathroom: pests');
    expect((await open(found, '')).status).toBe(404);
  });

  test('leaves nothing that can be read in the database', async () => {
    await tellDamp();
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from letter_drafts`.execute(
      site().pack.database,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/bath|damp|topic/);
  });

  test('begins the letter with what was said, and both are erased together', async () => {
    const { found, cookie } = await tellDamp();
    const begun = after(await post(found.replace('found', 'begin'), { letter: 'report-a-repair' }, cookie));
    expect(begun.address).toMatch(/^\/letters\/report-a-repair\/[0-9a-f]{32}\/problems$/);
    const html = await (await open(begun.address, begun.cookie)).text();
    expect(html).toContain('value="The bathroom"');
    expect(html).toContain('name="problems-3-what"');
    // Back: the way is still there.
    expect((await open(found, cookie)).status).toBe(200);
    const left = await post(begun.address.replace('problems', 'leave'), {}, begun.cookie);
    const cookies = left.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const one of cookies) expect(one).toContain('Max-Age=0');
    expect(cookies[1]).toContain(`Path=${found.replace('/found', '')};`);
    expect((await open(found, cookie)).status).toBe(404);
  });

  test('goes to its end without a cookie', async () => {
    let html = await (await post(start, { 'without-cookie': '1' })).text();
    const sealedIn = (text: string): string => /name="_sealed" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const on = async (step: string, fields: Fields) => {
      const answer = await post(`${start}/carried/${step}`, { _sealed: sealedIn(html), ...fields });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
      html = await answer.text();
    };
    await on('topic', { topic: 'papers' });
    await on('papers', { papers: 'mine' });
    expect(html).toContain('Write this letter');
    await on('begin', { letter: 'see-your-records' });
    expect(html).toContain('/letters/see-your-records/carried/records');
  });

  test('is not sent on where nothing was chosen, nor by what was never offered', async () => {
    expect((await post(start, { _answered: '1' })).status).toBe(422);
    expect((await post(start, { _answered: '1', topic: 'weather' })).status).toBe(422);
    const begun = after(await post(start, { _answered: '1', topic: 'home' }));
    const fault = await post(begun.address, { where: ['moon', '__proto__'] }, begun.cookie);
    expect(fault.status).toBe(422);
    expect(await fault.text()).toContain('Tick at least one.');
    for (const step of ['what-9', 'nothing', 'begin', 'found'])
      expect((await post(begun.address.replace('where', step), {}, begun.cookie)).status, step).toBe(404);
    // What comes later leads to what is not answered yet.
    const early = await open(begun.address.replace('where', 'found'), begun.cookie);
    expect(await early.text()).toContain('Where is it?');
  });

  test('takes forty problems, and tells of more before any is lost', async () => {
    const guidance = (await ownPack([letterKind, guidanceKind])('2026-11-26')).find(
      guidanceKind,
      'what-is-wrong',
    );
    const rooms = guidance?.places.rooms.map(({ id }) => id) ?? [];
    const valuesOf = (room: string): string[] =>
      (guidance?.places.things ?? [])
        .filter((thing) => thing.in === undefined || thing.in.includes(room))
        .map(({ id }) => `${room}-${id}`);
    const begun = after(await post(start, { _answered: '1', topic: 'home' }));
    const at = (step: string): string => begun.address.replace('where', step);
    expect((await post(begun.address, { where: rooms }, begun.cookie)).status).toBe(303);
    let left = 40;
    let number = 0;
    for (const room of rooms) {
      number += 1;
      const all = valuesOf(room);
      const fits = all.slice(0, left);
      if (all.length > left) {
        const answer = await post(at(`what-${number}`), { [`what-${number}`]: all }, begun.cookie);
        expect(answer.status).toBe(422);
        const html = await answer.text();
        expect(html).toContain(`These are ${40 - left + all.length} problems. Up to 40 are taken at once.`);
        expect(html.match(/ checked/g)).toHaveLength(all.length);
      }
      if (fits.length > 0) await post(at(`what-${number}`), { [`what-${number}`]: fits }, begun.cookie);
      left -= fits.length;
      if (left === 0) break;
    }
    expect(left).toBe(0);
    const letter = after(await post(at('begin'), { letter: 'report-a-repair' }, begun.cookie));
    const html = await (await open(letter.address, letter.cookie)).text();
    expect(html).toContain('These are 40. Up to 20 fit into one letter.');
    expect(html).toContain('name="problems-40-room"');
  });

  test('of abuse shows who to ring first, and a way out of the page', async () => {
    const { address, cookie } = after(await post(start, { _answered: '1', topic: 'hurt' }));
    const html = await (await open(address, cookie)).text();
    expect(address).toMatch(/\/found$/);
    expect(html.indexOf('danger-domestic-abuse')).toBeLessThan(html.indexOf('<h1'));
    expect(html).toContain('govuk-exit-this-page');
  });
});

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ImportedPack,
  importedPack,
  type RunningCopy,
  runningCopy,
  withoutSearch,
} from '../../../test/site-scene.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { typedOf } from './forms.ts';
import type { Letter } from './letter-kind.ts';
import { letterNamed, lettersOn } from './pack-for-tests.ts';
import { type Talk, typicalAnswers } from './typical-answers-for-tests.ts';

const today = '2026-11-26';
const clock = { now: () => new Date(`${today}T12:00:00Z`) };

let pack: ImportedPack;
let copy: RunningCopy;
let snapshot: Snapshot;
beforeAll(async () => {
  pack = await importedPack(clock.now());
  copy = await runningCopy(pack, clock, withoutSearch);
  snapshot = await lettersOn(today);
}, 60_000);
afterAll(async () => {
  await copy.close();
  await pack.drop();
});

type Fields = Readonly<Record<string, readonly string[]>>;

/** One letter of one person on its way through the site. */
class Walk {
  #cookie = '';
  step = '';
  readonly #letter: string;
  #address: string;

  constructor(letter: string) {
    this.#letter = letter;
    this.#address = `/letters/${letter}`;
  }

  async post(step: string, fields: Fields = {}): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) for (const value of values) body.append(name, value);
    const answer = await fetch(`${copy.origin}${this.#address}${step === '' ? '' : `/${step}`}`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { cookie: this.#cookie },
    });
    const location = answer.headers.get('location');
    if (location) {
      this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
      this.#address = location.replace(/\/[^/]*$/, '');
      this.step = location.split('/').at(-1) ?? '';
    }
    return answer;
  }

  async read(step: string): Promise<string> {
    const answer = await fetch(`${copy.origin}${this.#address}/${step}`, {
      headers: { cookie: this.#cookie },
    });
    expect(answer.status, `${this.#letter}: ${step}`).toBe(200);
    return answer.text();
  }
}

/** Answers each question in turn, as it is asked, until all answers stand. */
const walkTo = async (letter: Letter, talk: Talk): Promise<Walk> => {
  const answers = typicalAnswers(letter, talk);
  const walk = new Walk(letter.slug);
  await walk.post('');
  if (walk.step === 'before')
    await walk.post('before', Object.fromEntries(letter.harm.map((harm) => [`harm-${harm}`, ['no']])));
  for (const question of letter.questions) {
    if (walk.step !== question.id) continue;
    expect(await walk.read(question.id)).toContain('Question ');
    const answer = await walk.post(question.id, typedOf(question, answers[question.id]));
    expect(answer.status, `${letter.slug}: ${question.id}`).toBe(303);
  }
  expect(walk.step, letter.slug).toBe('letter');
  return walk;
};

const letters = readdirSync('content/letters').map((name) => name.replace(/\.en\.md$/, ''));

test('there are all the letters that the programme promises', () => {
  expect(letters.length).toBeGreaterThanOrEqual(21);
});

describe.each(letters)('%s', (slug) => {
  test.each(['all', 'least'] as const)('is written to the end by who says %s', async (talk) => {
    const letter = letterNamed(snapshot, slug);
    const walk = await walkTo(letter, talk);
    const answers = await walk.read('answers');
    expect(answers).toContain('Your answers');
    const shown = await walk.read('letter');
    expect(shown).toContain('Where each sentence comes from');
    expect(shown).not.toContain('undefined');
    const text = await (await walk.post('take', { as: ['text'] })).text();
    const [dear] = /^Dear .*,$/m.exec(text) ?? [];
    expect(dear).toBe(
      `Dear ${letter.to.name ?? (letter.to.question === 'landlord' ? 'Example Homes' : 'Councillor Ada Green')},`,
    );
    expect(text).toMatch(/\nYours (?:faithfully|sincerely),\nAmina Khan\n/);
    expect(text).not.toMatch(/and\/or|\(s\)|N\/A|undefined|null\b| {2}|[{}[\]]| [.,](?: |$)/m);
    const next = await walk.read('next');
    expect(next).toContain('After you have sent it');
    expect(next).not.toMatch(/[{}]by |undefined/);
    expect(shown).toContain(dear);
  });
});

test('a landlord that is like some of the list is asked about at an address of its own, and kept before', async () => {
  const walk = new Walk('information-request');
  await walk.post('');
  expect((await walk.post('landlord', { landlord: ['Clarion'] })).status).toBe(303);
  expect(walk.step).toBe('which-landlord');
  expect(await walk.read('landlord')).toContain('value="Clarion"');
  const page = await walk.read('which-landlord');
  const code = /value="([^"]+)"[^>]*>\s*<label[^>]*>\s*Clarion Housing Group Limited/.exec(page)?.[1] ?? '';
  expect((await walk.post('which-landlord', { 'landlord-listed': [code] })).status).toBe(303);
  expect(walk.step).toBe('owner');
  expect(await walk.read('owner')).toContain('The Regulator lists Clarion Housing Group Limited');
});

test('the notice that has conditions has no form to fill in by hand', async () => {
  for (const file of ['blank', 'blank.pdf'])
    expect((await fetch(`${copy.origin}/letters/right-to-manage-notice/${file}`)).status).toBe(404);
  const start = await (await fetch(`${copy.origin}/letters/right-to-manage-notice`)).text();
  expect(start).not.toContain('fill it in by hand');
});

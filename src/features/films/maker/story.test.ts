import { expect, test } from 'vitest';
import { parseDay, timeLimitSchema } from '../../../law/index.ts';
import { readScript, ScriptFault } from './script.ts';
import { asPrinted, weeksBetween } from './slide-data.ts';
import { type Facts, meetFacts } from './story.ts';

const limit = (length: number) =>
  timeLimitSchema.parse({
    id: 'look-into-it',
    force: 'law',
    duty: 'look into it',
    title: 'Answer',
    binds: 'landlord',
    clock_starts: 'the day it knows',
    versions: [
      {
        in_force_from: '2025-10-27',
        length,
        unit: 'working-days',
        counting: ['K0', 'WD-E'],
        certainty: 'A',
        sources: [{ publisher: 'A', title: 'B', url: 'https://example.org/' }],
      },
    ],
  });

const facts = (length: number): Facts => ({
  limits: new Map([['look-into-it', limit(length)]]),
  phones: new Map([['emergency', { shown: '999', spoken: 'nine nine nine' }]]),
  today: parseDay('2026-11-23'),
});

const script = (say: string) =>
  readScript(`title: A film
summary: About a film.
voice: { says: A synthetic voice reads., engine: festival, name: a_voice, rate: 1 }
days:
  report: { on: 2026-01-14 }
  look-by: { limit: look-into-it, from: report }
chapters:
  - { id: first, title: First, slides: [{ id: one, layout: chapter, line: Today, say: "${say}" }] }
`);

test('the days of a story follow from the limits, and change with them', () => {
  const day = (length: number) => meetFacts(script('Now.'), facts(length)).days.get('look-by')?.toString();
  expect(day(10)).toBe('2026-01-28');
  expect(day(12)).toBe('2026-01-30');
});

test('tokens are told to readers and to the voice', () => {
  const said = '{{limit:look-into-it}} until {{day:look-by}}, or ring {{phone:emergency}}.';
  const { tell, tellAloud, limits } = meetFacts(script(said), facts(10));
  expect(tell(said)).toBe('10 working days until Wednesday 28 January, or ring 999.');
  expect(tellAloud(said)).toContain('ring nine nine nine.');
  expect(limits).toEqual(['look-into-it']);
});

test('a token that nothing is known of stops the film before it is made', () => {
  expect(() => meetFacts(script('Within {{limit:no-such-limit}}.'), facts(10))).toThrow(ScriptFault);
});

test('a calendar numbers working days from the day after the report', () => {
  const weeks = weeksBetween(parseDay('2026-04-01'), parseDay('2026-04-09'));
  expect(weeks.map((week) => week.map(({ count }) => count))).toEqual([
    [null, null, 0, 1, null, null, null],
    [null, 2, 3, 4, null, null, null],
  ]);
  expect(weeks[1]?.[3]?.last).toBe(true);
});

test('no number stands alone at the end of a line', () => {
  expect(asPrinted("Leo's 14 January, LW 2041")).toBe('Leo’s 14\u00a0January, LW\u00a02041');
});

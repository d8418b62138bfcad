import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScript, ScriptFault } from './script.ts';

const head = `title: A film
summary: About a film.
voice: { says: A synthetic voice reads., engine: festival, name: a_voice, rate: 1 }
`;

const faultsOf = (body: string): readonly string[] => {
  try {
    readScript(head + body);
    return [];
  } catch (error) {
    if (error instanceof ScriptFault) return error.faults;
    throw error;
  }
};

const chapter = (slides: string): string => `chapters:
  - id: first
    title: First
    slides:
${slides}`;

test('a script is read with what it leaves out filled in', () => {
  const script = readScript(
    `${head}${chapter('      - { id: one, layout: statement, words: Today, say: Report it today. }')}`,
  );
  expect(script.chapters[0]?.slides[0]).toMatchObject({ layout: 'statement', ground: 'deep' });
  expect(script.days).toEqual({});
});

test.each([
  ['      - { id: one, layout: poem, words: Today, say: Now. }', 'layout'],
  ['      - { id: one, layout: chapter, line: Today }', 'say'],
  ['      - { id: one, layout: chapter, line: Today, say: Within 10 working days. }', '{{limit:id}}'],
  [
    '      - { id: one, layout: chapter, line: Today, say: Now. }\n      - { id: one, layout: chapter, line: Today, say: Then. }',
    'twice',
  ],
  [
    '      - { id: one, layout: clock, heading: Time, say: Now., spans: [a, b], stops: [{ words: one }, { words: two }] }',
    'one between each two stops',
  ],
])('%s is refused with what is wrong', (slides, told) => {
  expect(faultsOf(chapter(slides)).join('\n')).toContain(told);
});

const scripts = readdirSync('content/films', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|\/)script\.[a-z-]+\.yaml$/.test(path),
);

test.each(scripts)('%s can be filmed', (path) => {
  const { chapters } = readScript(readFileSync(`content/films/${path}`, 'utf8'));
  const slides = chapters.flatMap((one) => one.slides);
  expect(slides.length).toBeGreaterThanOrEqual(28);
  expect(slides.length).toBeLessThanOrEqual(65);
});

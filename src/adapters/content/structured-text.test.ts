import { expect, test } from 'vitest';
import { z } from 'zod';
import { readFrontMatter, readYaml } from './structured-text.ts';

const read = <Value>(text: string, schema: z.ZodType<Value>) => {
  const faults: string[] = [];
  const context = {
    match: { words: {}, language: 'en' as const },
    fault: (line: number, found: string, expected: string) =>
      faults.push(`${line}: ${found}; expected ${expected}`),
  };
  return { value: readYaml(text, schema, context)?.value, faults, context };
};

const schema = z.strictObject({
  title: z.string('some words'),
  list: z.array(z.strictObject({ day: z.iso.date('a day as YYYY-MM-DD') })),
});

test('a right text gives its values; dates stay text', () => {
  expect(read('title: Hello\nlist:\n  - day: 2026-11-23\n', schema).value).toEqual({
    title: 'Hello',
    list: [{ day: '2026-11-23' }],
  });
});

test.each([
  [
    'title: Hello\nlist:\n  - day: 2026-11-23\n  - day: soon\n',
    '4: list.1.day: "soon"; expected a day as YYYY-MM-DD',
  ],
  ['list: []\n', '1: title: nothing; expected some words'],
  ['title: a\nlist: []\nsize: 3\n', 'no field "size" here'],
  ['title: "open\n', 'well-formed YAML'],
  ['title: &a x\nlist: *a\n', 'a YAML alias'],
])('%j names the line, what was found and what would be right', (text, fault) => {
  const { value, faults } = read(text, schema);
  expect(value).toBeUndefined();
  expect(faults.join('\n')).toContain(fault);
});

test('lines of front matter are lines of the file, and the body knows where it begins', () => {
  const faults: string[] = [];
  const context = {
    match: { words: {}, language: 'en' as const },
    fault: (line: number) => faults.push(String(line)),
  };
  const file = readFrontMatter('---\ntitle: x\nlist: []\n---\n\nBody\n', schema, context);
  expect(file?.body).toBe('\nBody\n');
  expect(file?.bodyLine).toBe(5);
  readFrontMatter('---\ntitle: x\nlist: 3\n---\n', schema, context);
  expect(faults).toEqual(['3']);
});

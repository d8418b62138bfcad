import { expect, test } from 'vitest';
import { reasonOf } from './change-reason.ts';

const reasonIn = (path: string, text: string): string =>
  reasonOf({ path, text, digest: '', bytes: text.length });

test('the newest change speaks for the file, wherever its list stands', () => {
  const list = [
    'changes:',
    '  - on: 2026-11-20',
    '    reason: First.',
    '',
    '  # the day after',
    '  - { on: 2026-11-21, reason: "Second: longer." }',
  ].join('\n');
  expect(reasonIn('a.yaml', `title: One\n${list}\nnext: [1]\n`)).toBe('Second: longer.');
  expect(reasonIn('a.yaml', `${list}`)).toBe('Second: longer.');
  expect(reasonIn('a.md', `---\r\n${list.replaceAll('\n', '\r\n')}\r\ntitle: One\r\n---\r\nText\r\n`)).toBe(
    'Second: longer.',
  );
  expect(reasonIn('a.yaml', 'a: b\nchanges:\n- on: 2026-11-20\n  reason: In the first column.\nb: c\n')).toBe(
    'In the first column.',
  );
  expect(reasonIn('a.yaml', 'changes: [{ on: 2026-11-20, reason: In one line. }]\n')).toBe('In one line.');
});

test('a file without such a list gives no reason', () => {
  for (const text of [
    '',
    'title: One\n',
    'a:\n  changes: [{ on: 2026-11-20, reason: Deeper. }]\n',
    'changes: {{',
  ])
    expect(reasonIn('a.yaml', text)).toBe('The pack changed.');
  expect(reasonIn('a.md', 'changes: [{ on: 2026-11-20, reason: In the text. }]\n')).toBe('The pack changed.');
});

import { expect, test } from 'vitest';
import { contactKind } from './kind.ts';

const faultsOf = (changes: string): string[] => {
  const faults: string[] = [];
  const text = `contacts:\n  - { id: a, name: A, what: W, checked: 2026-11-23, certainty: A, ${changes} }\n`;
  contactKind.read(
    { path: 'contacts.yaml', text, digest: '', bytes: text.length },
    {
      match: { words: {}, language: 'en' },
      fault: (_, found, expected) => faults.push(`${found}; ${expected}`),
    },
  );
  return faults;
};

test('residents are sent to pages that nobody on the way can change', () => {
  expect(faultsOf('web: "http://a.org", source: "https://a.org"').join()).toContain('begins with https://');
  expect(faultsOf('web: "https://a.org", online: "http://a.org", source: "https://a.org"')).toHaveLength(1);
});

test('the facts may have been read on a page without https, and the fault says so', () => {
  expect(faultsOf('web: "https://a.org", source: "http://a.org"')).toEqual([]);
  expect(faultsOf('web: "https://a.org", source: "ftp://a.org"').join()).toContain(
    'begins with http:// or https://',
  );
});

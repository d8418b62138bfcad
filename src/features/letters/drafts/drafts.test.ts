import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { draftFromForm, sealForForm } from './carried-draft.ts';
import { newId, newKey, seal, unseal } from './seal.ts';

const now = new Date('2026-11-26T12:00:00Z');
const draft = { letter: 'report-a-repair', answers: { name: 'Amina محمد 😀' } };

test('what is sealed opens with its own key and id, and with nothing else', () => {
  const [key, id] = [newKey(), newId()];
  const sealed = seal('black mould', key, id);
  expect(unseal(sealed, key, id)).toBe('black mould');
  expect(unseal(sealed, newKey(), id)).toBeUndefined();
  expect(unseal(sealed, key, newId())).toBeUndefined();
  expect(unseal(sealed.subarray(0, 10), key, id)).toBeUndefined();
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(changed, key, id)).toBeUndefined();
  }
});

test('the same words are never sealed into the same bytes', () => {
  const [key, id] = [newKey(), newId()];
  const digests = Array.from({ length: 50 }, () =>
    createHash('sha256')
      .update(seal('the same', key, id))
      .digest('hex'),
  );
  expect(new Set(digests).size).toBe(50);
});

test('answers that travel in a form come back whole, unless they were changed or are a day old', () => {
  const field = sealForForm(draft, 'a secret', now);
  expect(field).not.toContain('Amina');
  expect(draftFromForm(field, 'a secret', now)).toEqual(draft);
  expect(draftFromForm(field, 'another secret', now)).toBeUndefined();
  expect(draftFromForm(`${field.slice(0, -2)}AA`, 'a secret', now)).toBeUndefined();
  expect(draftFromForm('', 'a secret', now)).toBeUndefined();
  expect(draftFromForm('%%%', 'a secret', now)).toBeUndefined();
  expect(draftFromForm(field, 'a secret', new Date('2026-11-27T12:00:01Z'))).toBeUndefined();
});

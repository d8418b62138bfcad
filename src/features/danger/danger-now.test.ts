import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { languages } from '../../ui/language.ts';
import { contactKind } from '../contacts/index.ts';
import { DangerNow } from './danger-now.tsx';
import { dangerKind } from './kind.ts';
import { dangerTranslationKind, isFresh, wordsDigest } from './translation-kind.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await ownPack([contactKind, dangerKind, dangerTranslationKind])('2026-11-26');
});

test('wherever 999 stands, so does how to reach it without a voice', () => {
  for (const { key, item } of snapshot.list(dangerKind)) {
    const html = renderToString(h(DangerNow, { snapshot, id: key }));
    const inSignLanguage = 'the 999 BSL app';
    if (item.contacts.includes('emergency')) expect(html, key).toContain(inSignLanguage);
    else expect(html, key).not.toContain(inSignLanguage);
  }
});

describe('danger in another language', () => {
  test.each(languages.filter((language) => language !== 'en'))(
    'in %s every block is there, made from the English words of today',
    (language) => {
      for (const { key, item } of snapshot.list(dangerKind)) {
        const translated = snapshot.find(dangerTranslationKind, key, language);
        expect(translated && isFresh(translated, item), `${key} in ${language}`).toBe(true);
        expect(translated?.steps.length, key).toBe(item.steps.length);
      }
    },
  );

  test('stands below the English and its number, and never instead of it', () => {
    const html = renderToString(h(DangerNow, { snapshot, id: 'gas', language: 'ur' }));
    const [english, draft] = [html.indexOf('0800 111 999'), html.indexOf('fmh-danger--draft')];
    expect(english).toBeGreaterThan(0);
    expect(draft).toBeGreaterThan(english);
    expect(html.startsWith('<div lang="en" dir="ltr">')).toBe(true);
  });

  test('is not shown at all once the English has changed', () => {
    const block = snapshot.find(dangerKind, 'gas');
    if (!block) throw new Error('no block for gas');
    const changed = { ...block, steps: [...block.steps.slice(1), 'Something new.'] };
    expect(wordsDigest(changed)).not.toBe(wordsDigest(block));
    const later: Snapshot = {
      ...snapshot,
      find: ((kind, key, language) =>
        kind.name === 'danger' ? changed : snapshot.find(kind, key, language)) as Snapshot['find'],
    };
    const html = renderToString(h(DangerNow, { snapshot: later, id: 'gas', language: 'ur' }));
    expect(html).toContain('Something new.');
    expect(html).not.toContain('fmh-danger--draft');
  });
});

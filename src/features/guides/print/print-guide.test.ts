import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { guideKind } from '../guide-kind.ts';
import { packSnapshot } from '../pack-for-tests.ts';
import { leavesNoTraces } from '../traces.ts';
import { guideData, printGuide } from './print-guide.ts';

const site = {
  publicUrl: 'https://homes.example.org',
  operator: 'Example',
  contact: undefined,
  dataController: 'Example',
  official: false,
};

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await packSnapshot('2026-11-26');
});

const parts = (slug: string, size: 'usual' | 'large' = 'usual') => {
  const guide = snapshot.find(guideKind, slug);
  if (!guide) throw new Error(`No guide ${slug}`);
  return { guide, snapshot, site, size, address: `https://homes.example.org/guides/${slug}` };
};

describe('a guide on paper', () => {
  test('says the same numbers as the page, and leads back to it', () => {
    const text = JSON.stringify(guideData(parts('damp-and-mould')));
    expect(text).toContain('10 working days');
    expect(text).not.toMatch(/\{\{|\[source:/);
    expect(text).toContain('https://homes.example.org/guides/make-a-complaint');
    expect(text).toContain('<svg');
  });

  test('puts who to ring now above everything', () => {
    const { danger } = guideData(parts('gas-safety'));
    expect(JSON.stringify(danger)).toContain('0800 111 999');
  });

  test('is tagged, and has more pages in large print', async () => {
    const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
    const usual = await printGuide(parts('damp-and-mould'));
    const large = await printGuide(parts('damp-and-mould', 'large'));
    expect(usual.toString('latin1')).toContain('/Marked true');
    expect(pages(usual)).toBeGreaterThan(1);
    expect(pages(large)).toBeGreaterThan(pages(usual));
  });

  test('can be printed, every one of the pack', async () => {
    for (const { key, item } of snapshot.list(guideKind)) {
      if (leavesNoTraces(item, snapshot)) continue;
      const pdf = await printGuide(parts(key));
      expect(pdf.length, key).toBeGreaterThan(20_000);
    }
  });
});

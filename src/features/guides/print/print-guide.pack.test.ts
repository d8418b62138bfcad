import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { guideKind } from '../guide-kind.ts';
import { packSnapshot } from '../pack-for-tests.ts';
import { leavesNoTraces } from '../traces.ts';
import { guideData, type PrintSort, printGuide, printSheets } from './print-guide.ts';

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

const parts = (slug: string, sort: PrintSort = 'usual') => {
  const guide = snapshot.find(guideKind, slug);
  if (!guide) throw new Error(`No guide ${slug}`);
  return { guide, snapshot, site, sort, address: `https://homes.example.org/guides/${slug}` };
};

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;

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
    const usual = await printGuide(parts('damp-and-mould'));
    const large = await printGuide(parts('damp-and-mould', 'large'));
    expect(usual.toString('latin1')).toContain('/Marked true');
    expect(pagesOf(usual)).toBeGreaterThan(1);
    expect(pagesOf(large)).toBeGreaterThan(pagesOf(usual));
  });

  test('can be printed, every one of the pack, and its main things fit on one page', {
    timeout: 60_000,
  }, async () => {
    for (const { key, item } of snapshot.list(guideKind)) {
      if (leavesNoTraces(item, snapshot)) continue;
      const pdf = await printGuide(parts(key));
      expect(pdf.length, key).toBeGreaterThan(20_000);
      expect(pagesOf(await printGuide(parts(key, 'page'))), key).toBe(1);
    }
  });

  test('explains its hard words at the end: paper has nothing to press', () => {
    const { words } = guideData(parts('rent-arrears'));
    expect(words.length).toBeGreaterThan(3);
    expect(words.map(({ word }) => word)).toEqual(
      [...words.map(({ word }) => word)].sort((a, b) => a.localeCompare(b)),
    );
  });

  test('several in one file are tagged, with a list in front', async () => {
    const [one, two] = [parts('noise'), parts('pests')];
    const pack = await printSheets([one, two], 'usual');
    expect(pack.toString('latin1')).toContain('/Marked true');
    expect(pagesOf(pack)).toBe(1 + pagesOf(await printGuide(one)) + pagesOf(await printGuide(two)));
  });
});

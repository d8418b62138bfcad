import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { contactKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import { chaptersKind, filmKind, scriptKind, slidesInWords } from '../../films/index.ts';
import { guideKind } from '../../guides/index.ts';
import { moduleKind, type TrainingModule } from '../kind.ts';
import { kitData, printKit, printSlides, printWorksheets } from './kit.ts';

const site = {
  ...{ publicUrl: 'https://homes.example.org', operator: 'Example', contact: undefined },
  ...{ dataController: 'Example', official: false },
};
let snapshot: Snapshot;
let modules: TrainingModule[];
beforeAll(async () => {
  const kinds = [
    contactKind,
    dangerKind,
    limitKind,
    guideKind,
    filmKind,
    scriptKind,
    chaptersKind,
    moduleKind,
  ];
  snapshot = await ownPack(kinds)('2026-11-26');
  modules = snapshot.list(moduleKind).map(({ item }) => item);
}, 60_000);

test('every module has a kit with a plan that adds up, every step, and the answers apart from the questions', () => {
  expect(modules.length).toBeGreaterThan(0);
  for (const module of modules) {
    const kit = kitData({ module, snapshot, site });
    expect(kit.steps.length, module.slug).toBeGreaterThanOrEqual(4);
    for (const step of kit.steps)
      expect(step.film, `${module.slug}: ${step.title}`).toMatch(/\d:\d\d to \d+:\d\d/);
    const planned = kit.plan.reduce((sum, { minutes }) => sum + Number(minutes), 0);
    expect(Math.abs(planned - module.minutes), module.slug).toBeLessThanOrEqual(10);
    expect(JSON.stringify(kit)).not.toMatch(/\{\{|\[source:/);
  }
});

test('kit, slides and worksheets are tagged PDFs', { timeout: 60_000 }, async () => {
  for (const module of modules) {
    for (const pdf of [
      await printKit({ module, snapshot, site }),
      await printSlides({ module, snapshot, site }),
      await printWorksheets({ module, snapshot, site }),
    ])
      expect(pdf.toString('latin1'), module.slug).toContain('/Marked true');
    expect(slidesInWords(snapshot, module.film).length, module.slug).toBeGreaterThan(20);
  }
});

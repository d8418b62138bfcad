import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { parseProse } from '../../../ui/prose/parse.ts';
import { contactKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import { chaptersKind, filmKind, scriptKind } from '../../films/index.ts';
import { guideKind, sectionOf } from '../../guides/index.ts';
import { moduleKind, type TrainingModule } from '../kind.ts';
import { kitData, printKit, printSlides, printWorksheets } from './kit.ts';
import { stepsInParts } from './session.ts';

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

const minutesOf = (at: string): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * 60 + minutes;
};

test('the plan of every kit adds up to what the module says it takes, and one row begins where the last one ends', () => {
  expect(modules.length).toBeGreaterThan(0);
  for (const module of modules) {
    const { plan, with_arriving, minutes } = kitData({ module, snapshot, site });
    const [arriving, ...rest] = plan;
    expect(
      rest.reduce((sum, row) => sum + row.minutes, 0),
      module.slug,
    ).toBe(minutes);
    expect(minutes + (arriving?.minutes ?? 0)).toBe(with_arriving);
    for (const [at, row] of plan.entries())
      expect(minutesOf(plan[at + 1]?.at ?? `0:${with_arriving}`), `${module.slug}: ${row.what}`).toBe(
        minutesOf(row.at) + row.minutes,
      );
  }
});

test('a step that says it is the longest, or that it takes ten minutes, gets them', () => {
  for (const module of modules) {
    const { steps } = stepsInParts(module);
    const most = Math.max(...steps.map(({ minutes }) => minutes));
    for (const [at, { title, minutes }] of steps.entries())
      if (/the longest|take your ten minutes/.test(JSON.stringify(sectionOf(module.prose, at))))
        expect([minutes, most], title).toEqual([10, 10]);
  }
});

test('every step tells the chair what to show, to say, to ask, and what others answered', () => {
  for (const module of modules) {
    const kit = kitData({ module, snapshot, site });
    expect(kit.steps.length, module.slug).toBeGreaterThanOrEqual(4);
    for (const step of kit.steps) {
      const name = `${module.slug}: ${step.title}`;
      expect(step.film?.from, name).toMatch(/^\d+:\d\d$/);
      for (const part of [step.about, step.ask, step.answer]) expect(part.length, name).toBeGreaterThan(0);
      expect(JSON.stringify(step.about), name).not.toContain('Watch the');
    }
    expect(JSON.stringify(kit)).not.toMatch(/\{\{|\[source:/);
  }
});

test('every sheet is given out in one step, and no empty table stands in the session', () => {
  for (const module of modules) {
    const kit = kitData({ module, snapshot, site });
    expect(kit.steps.flatMap(({ sheets }) => sheets)).toEqual(kit.sheets.map(({ number }) => number));
    for (const { title, ask } of kit.steps)
      for (const block of ask)
        if (block.kind === 'table')
          expect(
            block.rows.flat().every((cell) => cell.length > 0),
            title,
          ).toBe(true);
  }
});

test('the numbers in the text have their sources', () => {
  for (const module of modules) {
    const { steps, sources } = kitData({ module, snapshot, site });
    const marks = [...JSON.stringify(steps).matchAll(/"kind":"mark","text":"(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(Math.max(...marks), module.slug).toBeLessThanOrEqual(sources.length);
  }
});

test('kit, slides and worksheets are tagged PDFs', { timeout: 120_000 }, async () => {
  for (const module of modules) {
    const parts = { module, snapshot, site };
    for (const pdf of [
      await printKit(parts),
      await printSlides(parts),
      await printWorksheets(parts),
      await printWorksheets(parts, 'large'),
    ])
      expect(pdf?.toString('latin1'), module.slug).toContain('/Marked true');
  }
});

test('a module whose film has no script has no slides', async () => {
  const [module] = modules;
  if (!module) throw new Error('There is no module.');
  const other = { ...module, film: 'made-elsewhere' };
  expect(await printSlides({ module: other, snapshot, site })).toBeUndefined();
});

test('a sheet of more columns than stand side by side is printed below one another', async () => {
  const [module] = modules;
  if (!module) throw new Error('There is no module.');
  const [heading] = Object.values(module.steps).map((step) => step.heading);
  const withSheet = (head: string): Promise<Buffer> => {
    const text = `## ${heading}\n\n### Do this\n\n|${head}|\n|${head.replaceAll(/[^|]+/g, ' --- ')}|\n|${head.replaceAll(/[^|]+/g, ' ')}|`;
    const prose = parseProse(text, (line, found) => {
      throw new Error(`line ${line}: ${found}`);
    });
    return printWorksheets({ module: { ...module, prose }, snapshot, site }, 'large');
  };
  const isTable = /\/S\s*\/Table\b/;
  expect((await withSheet('Day | What')).toString('latin1')).toMatch(isTable);
  const columns = Array.from({ length: 12 }, () => 'Recommendation').join(' | ');
  expect((await withSheet(columns)).toString('latin1')).not.toMatch(isTable);
});

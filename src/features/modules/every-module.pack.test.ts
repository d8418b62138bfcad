import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { plainInline } from '../../ui/prose/plain-text.ts';
import { inlines, sections } from '../../ui/prose/walk.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { chaptersKind, filmKind, scriptKind, transcriptKind } from '../films/index.ts';
import { guideKind, sectionOf } from '../guides/index.ts';
import { moduleKind, type TrainingModule } from './kind.ts';
import { kitData } from './kit/kit.ts';
import { stepsOf } from './lasting-names.ts';
import { moduleShape } from './module-shape.ts';

const site = {
  ...{ publicUrl: 'https://homes.example.org', operator: 'Example', contact: undefined },
  ...{ dataController: 'Example', official: false },
};
let snapshot: Snapshot;
let modules: TrainingModule[];
beforeAll(async () => {
  snapshot = await ownPack([
    ...[contactKind, dangerKind, limitKind, guideKind, filmKind, scriptKind, chaptersKind],
    ...[transcriptKind, moduleKind],
  ])('2026-11-26');
  modules = snapshot.list(moduleKind).map(({ item }) => item);
}, 60_000);

/** Every step of every module, with its text. */
const everyStep = () =>
  modules.flatMap((module) =>
    stepsOf(module).map(({ title }, at) => ({
      name: `${module.slug}: ${title}`,
      prose: sectionOf(module.prose, at),
    })),
  );

describe('every module of the programme', () => {
  test('is there: eight, with four to seven steps that have lasting names', () => {
    expect(modules).toHaveLength(8);
    for (const module of modules) {
      expect(stepsOf(module), module.slug).toHaveLength(sections(module.prose).length);
      expect(stepsOf(module).length).toBeGreaterThanOrEqual(4);
      expect(stepsOf(module).length).toBeLessThanOrEqual(7);
    }
  });

  test('has something to do in each step, and an answer that was worked out', () => {
    for (const { name, prose } of everyStep()) {
      const headings = prose.flatMap((block) =>
        block.type === 'heading' ? [plainInline(block.children)] : [],
      );
      expect(headings, name).toContain('Do this');
      const strong = [...inlines(prose)].flatMap(({ node }) =>
        node.type === 'strong' ? [plainInline(node.children)] : [],
      );
      expect(strong.join(), name).toMatch(/[A-Z][a-z]+'s [a-z]+/);
    }
  });

  test('has a sheet to print, a chapter of its film for each step, and guides and limits to go to', () => {
    for (const module of modules) {
      const { sheets } = kitData({ module, snapshot, site });
      expect(sheets.length, module.slug).toBeGreaterThanOrEqual(1);
      expect(snapshot.find(chaptersKind, module.film), module.slug).toHaveLength(stepsOf(module).length);
      const nodes = [...inlines(module.prose)].map(({ node }) => node);
      const guides = nodes.filter((node) => node.type === 'link' && node.url.startsWith('/guides/'));
      const limits = nodes.filter((node) => node.type === 'token' && node.token === 'limit');
      expect(guides.length, module.slug).toBeGreaterThanOrEqual(5);
      expect(limits.length, module.slug).toBeGreaterThanOrEqual(1);
    }
  });

  test('has questions with a reason for each option', () => {
    for (const module of modules) {
      expect(module.questions.length, module.slug).toBeGreaterThanOrEqual(9);
      for (const { ask, options } of module.questions)
        for (const { why } of options) expect(why.length, ask).toBeGreaterThan(15);
    }
  });

  test('has a shape that names its film and its length', () => {
    for (const module of modules) {
      const { film, steps, questions } = moduleShape(module, snapshot, 'en');
      expect(film.length).toBeGreaterThan(400);
      expect(steps.length + questions.length, module.slug).toBeGreaterThanOrEqual(16);
    }
  });
});

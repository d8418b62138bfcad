import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { islands } from '../islands.ts';
import { renderDocument } from '../page/document.tsx';
import { htmlFaults } from '../valid-html.ts';
import { galleryBody } from './gallery-page.tsx';
import { households } from './households.ts';

const ui = join(import.meta.dirname, '..');

/** A household is a folder with a component of its own name. */
const folders = readdirSync(ui, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(ui, entry.name, `${entry.name}.tsx`)))
  .map((entry) => entry.name)
  .sort();

describe('households', () => {
  test('each has a file of examples and stands in the gallery', () => {
    expect(households.map(({ name }) => name).sort()).toEqual(folders);
    for (const name of folders) expect(existsSync(join(ui, name, `${name}.examples.tsx`)), name).toBe(true);
  });

  test('each has at least one example, under names that differ', () => {
    for (const { name, examples } of households) {
      expect(examples.length, name).toBeGreaterThan(0);
      expect(new Set(examples.map((example) => example.name)).size, name).toBe(examples.length);
    }
  });

  const cases = households.flatMap(({ name, examples }) =>
    examples.map((example) => ({ household: name, example: example.name, render: example.render })),
  );

  test.each(cases)('$household, "$example", is valid HTML', async ({ render }) => {
    expect(await htmlFaults(renderToString(render()), 'piece')).toEqual([]);
  });
});

test('the check finds faults, where there are some', async () => {
  const faulty = '<p><div>one</div></p><img src="a.png"><i style="color:red">two</i>';
  expect(await htmlFaults(faulty, 'piece')).not.toEqual([]);
});

describe('the gallery', () => {
  const body = renderToString(galleryBody());

  test('is valid HTML in its frame', async () => {
    const page = renderDocument({
      language: 'en',
      title: 'Every part of this site',
      description: 'What pages are made of.',
      canonical: 'https://homes.example.org/gallery',
      menu: [],
      footer: { links: [{ text: 'About', href: '/about' }] },
      body,
    });
    expect(await htmlFaults(page, 'piece')).toEqual([]);
  });

  test('uses no id twice', () => {
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has no style attribute and no handler, which the policy of the site would refuse', () => {
    expect(body).not.toMatch(/ style="| on[a-z]+="/);
  });
});

describe('islands', () => {
  test('every script of the list exists, and its name is that of a module in the gallery', () => {
    const named = new Set(
      [...renderToString(galleryBody()).matchAll(/ data-module="([^"]+)"/g)].map((match) => match[1]),
    );
    for (const [name, path] of Object.entries(islands)) {
      expect(existsSync(path), path).toBe(true);
      expect(named.has(name), name).toBe(true);
    }
  });

  test('every island file is in the list', () => {
    const written = readdirSync(ui, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.island.ts'))
      .map((path) => `src/ui/${path.replaceAll('\\', '/')}`);
    expect(Object.values(islands).sort()).toEqual(written.sort());
  });

  test('a script that searches by a class finds it in the markup of its component', () => {
    const player = readFileSync(join(ui, 'film-player/film-player.island.ts'), 'utf8');
    const markup = readFileSync(join(ui, 'film-player/film-player.tsx'), 'utf8');
    for (const [, name = ''] of player.matchAll(/querySelector[^(]*\('\.([\w-]+)'\)/g))
      expect(markup).toContain(name);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const packageSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.unknown().optional(),
});

const lock = z
  .object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), packageSchema) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** MIT, as a file of each says; its manifest says so in an old way or not at all. Used by tests alone. */
const saysItInAFile: ReadonlySet<string> = new Set([
  'node_modules/busboy',
  'node_modules/humanize-number',
  'node_modules/streamsearch',
]);

/** Licences under which a part may be handed on with this one (MPL and Python: file by file; CC-BY and OFL: data and fonts). */
const licences =
  /^(MIT|MIT OR Apache-2\.0|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|MPL-2\.0|OFL-1\.1|Python-2\.0|CC-BY-4\.0|MIT AND OFL-1\.1)$/;

describe('what is installed', () => {
  test('is named by the digest of its bytes, and comes from the registry over https or from where npm is told to look', () => {
    const strange = packages.flatMap(([place, { resolved, integrity, optional, os }]) =>
      // For systems that nobody had when the lock was written; npm asks for their digest when somebody has one.
      (integrity === undefined && optional && os) ||
      (integrity?.startsWith('sha512-') &&
        (resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')))
        ? []
        : [`${place}: ${resolved}, ${integrity}`],
    );
    expect(packages.length).toBeGreaterThan(100);
    expect(strange).toEqual([]);
  });

  test('is one version, written out', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  test('runs no script of its own when it is installed', () => {
    const scripted = packages.flatMap(([place, { hasInstallScript }]) =>
      hasInstallScript ? [place.replace(/^.*node_modules\//, '')] : [],
    );
    for (const name of scripted) expect([name, manifest.allowScripts[name]]).toEqual([name, false]);
    expect(readFileSync('bin/install.mjs', 'utf8')).toContain("'--ignore-scripts'");
  });

  test('may be handed on under its licence', () => {
    const others = packages.filter(
      ([place, { license }]) => !licences.test(license ?? '') && !saysItInAFile.has(place),
    );
    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });
});

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);

const component = z.object({
  type: z.literal('library'),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().startsWith('pkg:npm/'),
  hashes: z
    .array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }))
    .min(1),
  licenses: z.array(z.unknown()).default([]),
  properties: z.array(z.object({ name: z.string() })).default([]),
});

/** What of CycloneDX 1.5 a reader of the list depends on. */
const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.[5-9]$/),
  serialNumber: z.string().startsWith('urn:uuid:'),
  components: z.array(component).min(50),
  dependencies: z.array(z.object({ ref: z.string() })).min(50),
});

test('npm run sbom lists every part with its digest, and every part that runs with its licence, as CycloneDX', async () => {
  const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
    dependencies: Record<string, string>;
  };
  const [command = '', ...args] = (scripts.sbom ?? '').split(' ');
  const { stdout } = await run(command, args, { maxBuffer: 64 * 1_048_576 });
  const { components } = bill.parse(JSON.parse(stdout));
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  for (const [name, version] of Object.entries(dependencies)) expect(listed).toContain(`${name}@${version}`);
  const running = components.filter(
    ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  expect(running.length).toBeGreaterThan(50);
  expect(running.filter(({ licenses }) => licenses.length === 0).map(({ name }) => name)).toEqual([]);
});

// npm run package: the law room as an npm package, with the rules of this copy beside it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ensureInstalled, findNode } from './install.mjs';
import { run } from './programs.mjs';
import { giveUp, Plain } from './progress.mjs';
import { root } from './root.mjs';

const target = process.env.PACKAGE_FOLDER ?? join(root, 'dist-package');

const must = async (what, node, args) => {
  const { code, output } = await run(node, args, { env: { ...process.env, PACKAGE_FOLDER: target } });
  if (code !== 0) throw new Plain(`${output.trim()}\n${what} failed: see above.`);
};

const yaml = (path) => parse(readFileSync(join(root, path), 'utf8'), { schema: 'core' });

const json = (name, value) => writeFileSync(join(target, name), `${JSON.stringify(value)}\n`);

try {
  process.chdir(root);
  await ensureInstalled();
  const node = await findNode();
  await must('The build', node, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'vite.package.config.ts',
    '--logLevel',
    'warn',
  ]);
  await must('Writing the types', node, [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.package.json',
    '--outDir',
    join(target, 'types'),
  ]);
  const files = readdirSync(join(root, 'content', 'time-limits')).sort();
  json(
    'limits.json',
    files.flatMap((name) => {
      const { defaults, limits } = yaml(`content/time-limits/${name}`);
      return limits.map((limit) => ({ ...defaults, ...limit }));
    }),
  );
  json('hazards.json', yaml('content/hazards.yaml').hazards);
  const { version, license, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  json('package.json', {
    name: 'four-million-homes-law',
    version,
    description:
      'Time limits for social landlords in England: counts a date, works out a whole case, says why.',
    license,
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './types/index.d.ts', default: './index.js' },
      './limits.json': './limits.json',
      './hazards.json': './hazards.json',
    },
    // The code is whole; the types of the schemas are those of zod.
    dependencies: { zod: dependencies.zod },
  });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'README.md'), readFileSync(join(root, 'src', 'law', 'PACKAGE.md'), 'utf8'));
  console.log(`The package stands in ${target}.`);
} catch (error) {
  giveUp(error);
}

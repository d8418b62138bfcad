import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin, type UserConfig } from 'vite';
import { withoutInherited } from './src/ui/look/inherited-styles.ts';

const root = import.meta.dirname;

/** Where the build goes. `bin/build.mjs` builds into a folder beside `dist` and swaps the two. */
const target = process.env.BUILD_FOLDER ?? 'dist';

/** Each process and command of the product: its name in `dist/server/` and the file it begins in. */
const serverEntries = {
  supervisor: 'src/app/supervisor/main.ts',
  prepare: 'src/app/prepare.ts',
  web: 'src/app/web.ts',
  worker: 'src/app/worker.ts',
  'print-worker': 'src/adapters/print/print-worker.ts',
  'learning-process': 'src/app/learning/learning-process.ts',
  settings: 'src/app/settings-command.ts',
  content: 'src/app/content-command.ts',
  entries: 'src/app/entries-command.ts',
  learn: 'src/app/learning/learn-command.ts',
  film: 'src/app/film-command.ts',
  bench: 'bench/run.ts',
  'search-times': 'bench/search/times-process.ts',
  attack: 'attack/run.ts',
  chaos: 'chaos/run.ts',
};

const thoseThatExist = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .map(([name, path]): [string, string] => [name, join(root, path)])
      .filter(([, path]) => existsSync(path)),
  );

/**
 * Packages stay where npm put them, and Node loads them as they were published: but those that lie in dozens of small
 * files, of which a start would read hundreds, are built in.
 */
const inManyFiles = [
  ...['kysely', 'zod', 'yaml', 'postcss', 'source-map-js'],
  ...['prom-client', '@opentelemetry/api', 'tdigest', 'bintrees'],
  ...['feed', 'xml-js', 'sax'],
  /^(?:mdast|micromark|unist)-/,
];

/** The floor of the promise: Chrome 80, Samsung Internet 12 (Chromium 79), Safari 13. */
const browsers = ['chrome79', 'safari13'];

/**
 * What a script loads later is one file without styles: nothing has to be announced for it, so the kilobyte that
 * Vite puts into every such script for that is left out.
 */
const plainLateLoading: Plugin = {
  name: 'plain-late-loading',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** Styles stand in each page: what is said again in them is sent again with each. */
const spareStyles: Plugin = {
  name: 'spare-styles',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === 'asset' && part.fileName.endsWith('.css'))
        part.source = withoutInherited(String(part.source));
  },
};

/** A worker is no module, because the oldest browsers of the promise start no module as one. */
const workerEnvironment = ({ address, place }: { address: string; place: string }): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: join(target, 'client'),
    emptyOutDir: false,
    target: browsers,
    minify: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: join(root, place),
      output: { format: 'iife', entryFileNames: address.slice(1) },
    },
  },
});

/**
 * Every script a browser may fetch is named in `src/ui/islands.ts`; nothing else is built for it.
 * Each is built alone, so that it is one request: a part shared by two would cost every page one more.
 */
const islandEnvironments = async (): Promise<Record<string, EnvironmentOptions>> => {
  const list = join(root, 'src/ui/islands.ts');
  const { islands, offlineWorker } = (await import(pathToFileURL(list).href)) as {
    islands: Record<string, string>;
    offlineWorker: { address: string; place: string };
  };
  return Object.fromEntries([
    ['offline_worker', workerEnvironment(offlineWorker)],
    ...Object.entries(islands).map(([name, path]) => [
      name.replaceAll('-', '_'),
      {
        consumer: 'client',
        build: {
          outDir: join(target, 'client'),
          emptyOutDir: false,
          manifest: `.vite/${name}.json`,
          target: browsers,
          minify: true,
          modulePreload: { polyfill: false },
          reportCompressedSize: false,
          rolldownOptions: { input: { [name]: join(root, path) } },
        },
      },
    ]),
  ]);
};

/** Every style sheet of the look that is not a part of another (those begin with an underscore). */
const styleEntries = (): Record<string, string> => {
  const look = join(root, 'src/ui/look');
  if (!existsSync(look)) return {};
  return Object.fromEntries(
    readdirSync(look)
      .filter((name) => name.endsWith('.scss') && !name.startsWith('_'))
      .map((name) => [name.replace('.scss', ''), join(look, name)]),
  );
};

export default defineConfig(
  async (): Promise<UserConfig> => ({
    root,
    base: '/',
    publicDir: false,
    plugins: [plainLateLoading, spareStyles],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    css: {
      preprocessorOptions: { scss: { loadPaths: [join(root, 'node_modules')], quietDeps: true } },
      // govuk-frontend carries one media query for Internet Explorer that is no CSS; it is left out.
      lightningcss: { errorRecovery: true },
    },
    builder: {
      buildApp: async (builder) => {
        const { client, ...others } = builder.environments;
        // It empties the folder into which the islands go.
        if (client) await builder.build(client);
        await Promise.all(Object.values(others).map((environment) => builder.build(environment)));
      },
    },
    environments: {
      client: {
        build: {
          outDir: join(target, 'client'),
          emptyOutDir: true,
          manifest: '.vite/site.json',
          target: browsers,
          cssTarget: browsers,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          reportCompressedSize: false,
          rolldownOptions: { input: styleEntries() },
        },
      },
      ...(await islandEnvironments()),
      ssr: {
        resolve: { external: true, noExternal: [...inManyFiles] },
        build: {
          outDir: join(target, 'server'),
          emptyOutDir: true,
          ssr: true,
          target: 'esnext',
          sourcemap: true,
          reportCompressedSize: false,
          rolldownOptions: {
            input: thoseThatExist(serverEntries),
            output: {
              entryFileNames: '[name].js',
              chunkFileNames: 'parts/[name]-[hash].js',
              // Every process keeps the text of what it runs.
              comments: { legal: true, annotation: false, jsdoc: false },
            },
          },
        },
      },
    },
  }),
);

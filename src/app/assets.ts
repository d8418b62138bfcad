import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { offlineWorker } from '../ui/islands.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
);

/** What the browser may load beside pages: the built scripts, the drawings, the whole stylesheet. */
export interface Assets {
  readonly css: string;
  /** Address of the script that starts a module, by the name in `data-module`. */
  scriptFor(module: string): string | undefined;
  /** Files by address, with their type and whether they may be kept for ever. */
  readonly files: ReadonlyMap<string, { body: Buffer; mime: string; forEver: boolean }>;
}

const mimes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

const mimeOf = (name: string): string => mimes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** Files that stand at a fixed address: name on the site, place in the sources. */
const fixedFiles = {
  '/favicon.svg': 'src/ui/look/favicon.svg',
  '/share-card.png': 'src/ui/look/share-card.png',
};

/** The stylesheet and each island were built alone, each with a manifest of its own. */
const readManifests = async (folder: string): Promise<z.infer<typeof manifestSchema>> => {
  const names = await readdir(folder).catch(() => {
    throw new Error(`The built assets were not found in ${folder}; run "npm start", which builds them.`);
  });
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.assign({}, ...texts.map((text) => manifestSchema.parse(JSON.parse(text))));
};

/**
 * Reads what the build made.
 * @param islands where the script of each module lies in the sources
 * @throws when the build is missing, with the command that makes it
 */
export const readAssets = async (
  root: string,
  islands: Readonly<Record<string, string>>,
): Promise<Assets> => {
  const client = join(root, 'dist', 'client');
  const manifest = await readManifests(join(client, '.vite'));
  const sheet = manifest['src/ui/look/site.scss']?.file;
  if (!sheet) throw new Error(`No stylesheet in ${client}/.vite/; delete dist/ and run "npm start".`);
  const files = new Map<string, { body: Buffer; mime: string; forEver: boolean }>();
  for (const { file } of Object.values(manifest))
    files.set(`/${file}`, { body: await readFile(join(client, file)), mime: mimeOf(file), forEver: true });
  files.set(offlineWorker.address, {
    body: await readFile(join(client, offlineWorker.address)),
    mime: mimeOf(offlineWorker.address),
    forEver: false,
  });
  for (const [address, place] of Object.entries(fixedFiles))
    files.set(address, { body: await readFile(join(root, place)), mime: mimeOf(place), forEver: false });
  return {
    css: (await readFile(join(client, sheet), 'utf8')).trim(),
    scriptFor: (module) => {
      const place = islands[module];
      const file = place ? manifest[place.replace(/^\.?\//, '')]?.file : undefined;
      return file ? `/${file}` : undefined;
    },
    files,
  };
};

const hashed = new Map<string, string>();

/** The form in which a Content-Security-Policy names an inline element: the same few styles and scripts in all pages. */
export const cspHash = (text: string): string => {
  const before = hashed.get(text);
  if (before !== undefined) return before;
  const made = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (hashed.size >= 500) hashed.clear();
  hashed.set(text, made);
  return made;
};

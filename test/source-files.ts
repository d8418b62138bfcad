import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One source file of the house and what it imports from the house. */
export interface SourceFile {
  /** Path from the root, such as `src/features/guides/routes.ts`. */
  readonly path: string;
  readonly text: string;
  /** Paths from the root of the files of ours that it imports. */
  readonly imports: readonly string[];
}

const importPattern =
  /(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|import\s*\(\s*'([^']+)'\s*\)|^import\s*'([^']+)'/gm;

/** The paths of ours that a text imports, resolved from where it stands. */
export const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(importPattern)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((target) => target.startsWith('.'))
    .map((target) => posix.normalize(posix.join(posix.dirname(path), target.replace(/\?.*$/, ''))));

/** Every file under a folder whose name ends so, as paths from the root. */
export const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();

/** Every TypeScript file under a folder, with its imports. */
export const sourceFiles = (folder: string): SourceFile[] =>
  filesUnder(folder, /\.tsx?$/).map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

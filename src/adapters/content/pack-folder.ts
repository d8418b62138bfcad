import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackError } from './fault.ts';
import { type AnyKind, kindOfPath, type SourceFile } from './kind.ts';

/** Files that lie in the pack for its authors and are not content. */
const forAuthors = (path: string): boolean =>
  path.split('/').at(-1) === 'README.md' || path.split('/').some((part) => part.startsWith('.'));

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads every file of a pack folder, in the order of their paths.
 * @throws the file system's error, with the path, when the folder cannot be read
 */
export const readPackFolder = async (folder: string, kinds: readonly AnyKind[]): Promise<SourceFile[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((path) => !forAuthors(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(folder, path));
      const binary = kindOfPath(kinds, path)?.kind.binary === true;
      return {
        path,
        text: binary ? '' : readText(content, path),
        digest: createHash('sha256').update(content).digest('hex'),
        bytes: content.byteLength,
      };
    }),
  );
};

const readText = (content: Buffer, path: string): string => {
  try {
    return decoder.decode(content);
  } catch {
    throw new PackError([
      { path, line: 0, found: 'bytes that are not UTF-8', expected: 'text saved as UTF-8' },
    ]);
  }
};

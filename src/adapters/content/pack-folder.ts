import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, PackError } from './fault.ts';
import { type AnyKind, kindOfPath, type SourceFile } from './kind.ts';

/** Files that lie in the pack for its authors and are not content. */
const forAuthors = (path: string): boolean =>
  path.split('/').at(-1) === 'README.md' || path.split('/').some((part) => part.startsWith('.'));

const listPaths = async (folder: string): Promise<string[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((path) => !forAuthors(path))
    .sort();
};

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Digest and size of a file, read in pieces: films are larger than what may lie in memory at once. */
const weigh = async (path: string): Promise<{ readonly digest: string; readonly bytes: number }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).byteLength;
  }
  return { digest: hash.digest('hex'), bytes };
};

// Nothing is swallowed: a text goes back into a file byte for byte, or it is refused.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const readText = (content: Buffer, path: string, faults: Fault[]): string => {
  const refuse = (line: number, found: string, expected: string): string => {
    faults.push({ path, line, found, expected });
    return '';
  };
  let text: string;
  try {
    text = decoder.decode(content);
  } catch {
    return refuse(0, 'bytes that are not UTF-8', 'text saved as UTF-8');
  }
  if (text.startsWith('\uFEFF'))
    return refuse(1, 'a byte order mark before the first word', 'text saved as UTF-8 without one');
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return refuse(text.slice(0, nul).split('\n').length, 'a NUL byte', 'text; the database cannot hold it');
  return text;
};

/**
 * Reads every file of a pack folder, in the order of their paths.
 * @throws PackError with every file that is not text although its kind is
 * @throws the file system's error, with the path, when the folder cannot be read
 */
export const readPackFolder = async (folder: string, kinds: readonly AnyKind[]): Promise<SourceFile[]> => {
  const faults: Fault[] = [];
  const files = await Promise.all(
    (await listPaths(folder)).map(async (path) => {
      if (kindOfPath(kinds, path)?.kind.binary)
        return { path, text: '', ...(await weigh(join(folder, path))) };
      const content = await readFile(join(folder, path));
      return {
        path,
        text: readText(content, path, faults),
        digest: digestOf(content),
        bytes: content.byteLength,
      };
    }),
  );
  if (faults.length > 0) throw new PackError(faults.sort((a, b) => (a.path < b.path ? -1 : 1)));
  return files;
};

/** The digest of every file of a pack folder by its path, whatever the files hold. */
export const readPackDigests = async (folder: string): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      (await listPaths(folder)).map(
        async (path) => [path, (await weigh(join(folder, path))).digest] as const,
      ),
    ),
  );

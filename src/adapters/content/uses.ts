import type { AnyKind, PackView, SourceFile } from './kind.ts';

/** Files of the pack that name an id, other than the one that defines it. */
export const usesOf = (id: string, files: readonly SourceFile[], definedIn?: string): string[] => {
  const whole = new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`);
  return files.filter(({ path, text }) => path !== definedIn && whole.test(text)).map(({ path }) => path);
};

/** Something that changes, and every file that names it. */
export interface ComingChange {
  readonly what: string;
  readonly usedBy: readonly string[];
}

/** Everything in the pack that changes about this day, each with the files that must be read again for it. */
export const comingChanges = (
  pack: PackView,
  files: readonly SourceFile[],
  kinds: readonly AnyKind[],
  day: string,
): ComingChange[] =>
  kinds.flatMap((kind) =>
    kind.changes === undefined
      ? []
      : pack.list(kind).flatMap((entry) =>
          [...(kind.changes?.(entry, day) ?? [])].map((what) => ({
            what: `${entry.key} ${what}`,
            usedBy: usesOf(entry.key, files, entry.path),
          })),
        ),
  );

import type { Kind, SourceFile } from '../../adapters/content/kind.ts';

/** Bytes in the file store. */
export interface FilmFile {
  readonly digest: string;
  readonly bytes: number;
}

/** A file of a film that is not text: picture, sound, poster. */
export const fileKind = (name: string): Kind<FilmFile> => ({
  name: `film-file-${name}`,
  pattern: `films/<slug>/${name}`,
  binary: true,
  read: ({ digest, bytes }: SourceFile, context) => [
    { key: context.match.words.slug ?? '', item: { digest, bytes }, line: 0 },
  ],
});

import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { FilmPlayer } from '../../ui/film-player/film-player.tsx';
import type { Language } from '../../ui/language.ts';
import { changedLimits } from './changed-limits.ts';
import { ChangedNotice } from './changed-notice.tsx';
import {
  chaptersKind,
  type FilmFile,
  filmKind,
  pictureKind,
  posterKind,
  soundKind,
  transcriptKind,
} from './kinds.ts';
import { captionsPath, chapterAnchor, filmFilePath } from './paths.ts';

/** "2.1 MB", as shops write it: a million bytes. */
export const sizeInWords = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How long a film takes, in whole minutes: its last chapter ends where it ends. */
export const filmMinutes = (snapshot: Snapshot, film: string, language: Language): number =>
  Math.round((snapshot.find(chaptersKind, film, language)?.at(-1)?.end ?? 0) / 60);

const fileAddress = (film: string, file: FilmFile | undefined, name: string): string =>
  file ? filmFilePath(film, file.digest, name) : '';

/** A film with everything that goes with it; nothing where there is no such film. */
export const FilmView = ({
  film: slug,
  snapshot,
  language,
}: {
  film: string;
  snapshot: Snapshot;
  language: Language;
}): VNode | null => {
  const film = snapshot.find(filmKind, slug, language);
  const [picture, sound, poster] = [pictureKind, soundKind, posterKind].map((kind) =>
    snapshot.find(kind, slug),
  );
  if (!film || !picture || !sound) return null;
  const chapters = snapshot.find(chaptersKind, slug, language) ?? [];
  const transcript = snapshot.find(transcriptKind, slug, language) ?? [];
  const player = (
    <FilmPlayer
      id={`film-${slug}`}
      revision={picture.digest.slice(0, 12)}
      title={film.title}
      headings={3}
      poster={fileAddress(slug, poster, 'poster.webp')}
      sources={[{ src: fileAddress(slug, picture, 'film.mp4'), type: 'video/mp4' }]}
      captions={[{ src: captionsPath(language, slug), language, label: 'English', isDefault: true }]}
      voice={film.voice}
      chapters={chapters.map(({ id, start, text }) => ({
        seconds: start,
        text,
        ...(id ? { anchor: chapterAnchor(id) } : {}),
      }))}
      transcript={transcript.map(({ at, text }) => ({ seconds: at, text }))}
      downloads={[
        {
          text: 'Listen only',
          href: fileAddress(slug, sound, 'audio.m4a'),
          size: sizeInWords(sound.bytes),
        },
        {
          text: 'Keep the film',
          href: fileAddress(slug, picture, 'film.mp4'),
          size: sizeInWords(picture.bytes),
        },
      ]}
    />
  );
  return (
    <>
      <ChangedNotice changed={changedLimits(film, snapshot)} />
      {player}
    </>
  );
};

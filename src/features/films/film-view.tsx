import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { FilmPlayer, type FilmPlayerProps } from '../../ui/film-player/film-player.tsx';
import type { Language } from '../../ui/language.ts';
import { askedAddress, type FilmAsked } from './asked.ts';
import { changedLimits } from './changed-limits.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { chaptersKind, filmKind, pictureKind, posterKind, transcriptKind } from './kinds.ts';
import { linksAtSeconds } from './links-kind.ts';
import { captionsPath, chapterAnchor, filmFilePath } from './paths.ts';
import { chosenVersion, sizeInWords, versionsOf } from './versions.ts';

/** How long a film takes, in seconds: its last chapter ends where it ends. */
const filmSeconds = (snapshot: Snapshot, film: string, language: Language): number =>
  snapshot.find(chaptersKind, film, language)?.at(-1)?.end ?? 0;

/** How long a film takes, in whole minutes. */
export const filmMinutes = (snapshot: Snapshot, film: string, language: Language): number =>
  Math.round(filmSeconds(snapshot, film, language) / 60);

export interface FilmViewProps {
  readonly film: string;
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** The address of the page in which it stands: its other versions are at the same one. */
  readonly address: string;
  /** What the address asks for. */
  readonly asked?: FilmAsked;
  /** The address of the page that has its words, where they do not stand in this one. */
  readonly wordsAt?: string;
  /** Where a moment of it is passed on; without it that is not offered. */
  readonly share?: string;
}

/** What is said in a film, with what goes on from there. */
const linesOf = (snapshot: Snapshot, film: string, language: Language): FilmPlayerProps['transcript'] => {
  const links = linksAtSeconds(snapshot, film, language);
  return (snapshot.find(transcriptKind, film, language) ?? []).map(({ at, text }) => ({
    seconds: at,
    text,
    ...(links.has(at) ? { links: links.get(at) ?? [] } : {}),
  }));
};

/** Everything the player needs; nothing where there is no such film. */
export const playerProps = ({
  film: slug,
  snapshot,
  language,
  address,
  asked = {},
  wordsAt,
  share,
}: FilmViewProps): FilmPlayerProps | undefined => {
  const film = snapshot.find(filmKind, slug, language);
  const picture = snapshot.find(pictureKind, slug);
  const poster = snapshot.find(posterKind, slug);
  const versions = versionsOf(snapshot, slug);
  const chosen = chosenVersion(versions, asked);
  if (!film || !picture || !chosen) return undefined;
  const id = `film-${slug}`;
  const { name: version } = chosen;
  // Beyond the end is the beginning.
  const startsAt = asked.at && asked.at < filmSeconds(snapshot, slug, language) ? asked.at : undefined;
  return {
    id,
    // Whichever version was watched: the words are the same, and so are the seconds.
    revision: picture.digest.slice(0, 12),
    title: film.title,
    headings: 3,
    ...(poster ? { poster: filmFilePath(slug, poster.digest, 'poster.webp') } : {}),
    sources: chosen.sources,
    captions: [
      { src: captionsPath(language, slug), language, label: 'English', isDefault: asked.captions !== 'off' },
    ],
    isSound: version === 'sound',
    versions: versions.map(({ name, text, size }) => ({
      text,
      size,
      href: askedAddress(`${address}#${id}`, { version: name, captions: asked.captions }),
      isChosen: name === version,
    })),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(asked.captions ? { asksCaptions: asked.captions } : {}),
    ...(share === undefined ? {} : { share: askedAddress(share, { version }) }),
    voice: film.as_given
      ? `${film.voice} This is the film as it was given to us, in one size: ${sizeInWords(picture.bytes)}.`
      : film.voice,
    chapters: (snapshot.find(chaptersKind, slug, language) ?? []).map(({ id: chapter, start, text }) => ({
      seconds: start,
      text,
      ...(chapter ? { anchor: chapterAnchor(chapter) } : {}),
      // Without script a chapter is a page on which the film begins there.
      href: askedAddress(`${address}#${id}`, {
        version,
        captions: asked.captions,
        at: Math.ceil(start) || undefined,
      }),
    })),
    ...(wordsAt === undefined
      ? { transcript: linesOf(snapshot, slug, language) }
      : { transcript: [], wordsAt }),
    downloads: [{ text: chosen.keep, href: chosen.src, size: chosen.size }],
    language,
  };
};

/** A film with everything that goes with it; nothing where there is no such film. */
export const FilmView = (props: FilmViewProps): VNode | null => {
  const player = playerProps(props);
  const film = props.snapshot.find(filmKind, props.film, props.language);
  if (!player || !film) return null;
  return (
    <>
      <ChangedNotice changed={changedLimits(film, props.snapshot)} />
      <FilmPlayer {...player} />
    </>
  );
};

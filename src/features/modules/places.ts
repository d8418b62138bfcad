import type { PackView } from '../../adapters/content/kind.ts';
import type { Language } from '../../ui/language.ts';
import { chaptersKind, filmKind } from '../films/index.ts';
import { chapterAnchor, filmPath } from '../films/paths.ts';
import { type PlacesAt, pageAt, placesOf } from '../guides/index.ts';

/** Ids that module-page.tsx gives to what stands around the text. */
const pageIds = ['contents', 'outcomes', 'film', 'check', 'guides', 'keep', 'group'];

/** The names of the chapters of a film, as guides write them. */
export const chapterNames = (pack: PackView, film: string, language: Language): string[] =>
  (pack.find(chaptersKind, film, language) ?? []).flatMap(({ id }) => id ?? []);

const filmIds = (pack: PackView, film: string, language: Language): string[] => [
  `film-${film}`,
  ...chapterNames(pack, film, language).map(chapterAnchor),
];

/** Ids that the page of a module has besides the text. */
export const fixedIds = (pack: PackView, film: string, language: Language): string[] => [
  ...pageIds,
  ...filmIds(pack, film, language),
];

/** The places of every film of the pack: its chapters. */
export const filmPlaces =
  (pack: PackView): PlacesAt =>
  (address) => {
    const film = pageAt(pack, filmKind, filmPath, address);
    return film && placesOf({ prose: [] }, filmIds(pack, film.key, film.language));
  };

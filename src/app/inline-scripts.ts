import { lateFilmScript } from '../ui/film-player/late-film.tsx';
import { supportScript } from '../ui/page/document.tsx';
import { cspHash } from './assets.ts';

/** The scripts that may stand in a page itself: a few words each, and the same wherever they stand. */
const known = [supportScript, lateFilmScript].map((text) => ({
  element: `<script>${text}</script>`,
  hash: cspHash(text),
}));

/** @returns the hashes of our own scripts that stand in this page, as a Content-Security-Policy names them */
export const inlineScriptHashes = (html: string): string =>
  known
    .filter(({ element }) => html.includes(element))
    .map(({ hash }) => hash)
    .join(' ');

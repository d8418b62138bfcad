import type { VNode } from 'preact';
import { trustedHtml } from '../trusted-html/trusted-html.ts';

/**
 * Puts the film into its room once the first words are on the screen: the browser's own buttons and the poster cost
 * a slow phone a tenth of a second before them. It is plain enough for any browser that plays a film, and the same on
 * every page, so that a Content-Security-Policy can name its hash.
 */
export const lateFilmScript =
  '(function(r){requestAnimationFrame(function(){setTimeout(function(){r.outerHTML=r.lastChild.textContent})})})' +
  '(document.currentScript.previousSibling)';

/** A film that comes after the first words; without scripts it is there at once. The room for it is there in any case. */
export const LateFilm = ({
  width,
  height,
  children,
}: {
  width: number;
  height: number;
  children: VNode;
}): VNode => (
  <>
    <div>
      <svg class="fmh-film-player__room" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
      <noscript>{children}</noscript>
    </div>
    <script>{trustedHtml(lateFilmScript)}</script>
  </>
);

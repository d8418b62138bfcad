import type { VNode } from 'preact';

/**
 * A film that comes after the first words, put into its room by the script that every page with a film has
 * (`supportScript`): the browser's own buttons and the poster cost a slow phone a tenth of a second before them.
 * Without scripts it is there at once.
 */
export const LateFilm = ({
  width,
  height,
  children,
}: {
  width: number;
  height: number;
  children: VNode;
}): VNode => (
  <div>
    <svg class="fmh-film-player__room" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
    <noscript class="fmh-late">{children}</noscript>
  </div>
);

import type { VNode } from 'preact';
import { trustedHtml } from '../trusted-html/trusted-html.ts';
import { pictureAlt } from './alt.ts';

/** The name of a drawing of ours. */
export type PictureName = keyof typeof pictureAlt;

export const pictureNames = Object.keys(pictureAlt) as PictureName[];

const drawings = import.meta.glob<string>('./drawings/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The shapes of a drawing, without the element around them. */
export const shapesOf = (name: PictureName): string =>
  (drawings[`./drawings/${name}.svg`] ?? '')
    .trim()
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '');

export interface PictureProps {
  readonly name: PictureName;
  /** Beside words that say the same: screen readers pass over it. */
  readonly quiet?: boolean;
}

/** A small drawing that helps somebody who reads little; words always stand beside it. */
export const Picture = ({ name, quiet = false }: PictureProps): VNode => (
  <svg
    class="fmh-picture"
    viewBox="0 0 96 96"
    focusable="false"
    role={quiet ? undefined : 'img'}
    aria-hidden={quiet ? 'true' : undefined}
    aria-label={quiet ? undefined : pictureAlt[name]}
  >
    {trustedHtml(shapesOf(name))}
  </svg>
);

import type { VNode } from 'preact';
import { trustedHtml } from '../../../ui/trusted-html/trusted-html.ts';
import type { Drawing } from './drawing-kind.ts';

/** A drawing in a page. Its shapes were checked when it was read; what it says stands in its alternative text. */
export const DrawingView = ({ drawing }: { drawing: Drawing }): VNode => (
  <figure class="fmh-drawing">
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={`${drawing.title}. ${drawing.text}`}
      font-family="inherit"
    >
      {trustedHtml(drawing.shapes)}
    </svg>
  </figure>
);

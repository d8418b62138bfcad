import type { VNode } from 'preact';
import { trustedHtml } from '../trusted-html/trusted-html.ts';

/** Four homes that are also four people, side by side. The drawing is the same as in look/favicon.svg's family. */
const shapes =
  '<path fill="#0c474d" d="M1 30V19l7-6 7 6v11zm16 0V19l7-6 7 6v11zm16 0V19l7-6 7 6v11zm16 0V19l7-6 7 6v11z"/>' +
  '<path stroke="#f2a541" stroke-width="8" stroke-linecap="round" d="M8 6h.01m16 0h.01m16 0h.01m16 0h.01"/>';

/** The mark beside the name; it says nothing that the name does not. */
export const Wordmark = (): VNode => (
  <svg viewBox="0 0 64 31" width="62" height="30" aria-hidden="true" focusable="false">
    {trustedHtml(shapes)}
  </svg>
);

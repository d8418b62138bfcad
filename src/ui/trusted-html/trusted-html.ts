import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';

/**
 * Markup that goes into a page as it stands, on the server only.
 * Never for anything that a person typed: plain text is escaped by passing it as it is.
 * @param html markup made by us, from values that were escaped
 */
export const trustedHtml = (html: string): VNode => jsxTemplate([html]);

import { randomUUID } from 'node:crypto';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { FramedPart, SiteFacts } from '../features/feature.ts';
import { renderFramed } from '../ui/page/framed-document.tsx';
import { type Assets, cspHash } from './assets.ts';
import type { Framed } from './frame.ts';
import { PageStyles } from './page-styles.ts';

/** Puts what other sites may show into a document of its own. */
export type FramesForOthers = (part: FramedPart) => Framed;

/** Stands where the styles will go; new in each process, so that nobody can write it into a page. */
const styleMark = `/*${randomUUID()}*/`;

/**
 * What stands inside a page of somebody else: words, styles and links that open this site whole. No script, no form,
 * no picture from elsewhere, nothing that could be clicked by mistake for something of theirs but a link.
 */
export const makeFramesForOthers = (site: SiteFacts, assets: Assets): FramesForOthers => {
  const styles = new PageStyles(assets.css);
  return ({ title, body }) => {
    const bare = renderFramed({
      title,
      home: site.publicUrl,
      styles: styleMark,
      body: renderToString(h(Fragment, null, body)),
    });
    const css = styles.for(bare);
    return {
      html: bare.replace(styleMark, () => css),
      policy: [
        "default-src 'none'",
        `style-src ${cspHash(css)}`,
        "img-src 'self' data:",
        "form-action 'none'",
        `base-uri ${site.publicUrl}`,
        'frame-ancestors *',
      ].join('; '),
    };
  };
};

import { randomUUID } from 'node:crypto';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { FramedPart, SiteFacts } from '../features/feature.ts';
import { supportScript } from '../ui/page/document.tsx';
import { renderFramed } from '../ui/page/framed-document.tsx';
import { type Assets, cspHash } from './assets.ts';
import { type Framed, scriptsOf } from './frame.ts';
import { PageStyles } from './page-styles.ts';

/** Puts what other sites may show into a document of its own. */
export type FramesForOthers = (part: FramedPart) => Framed;

/** Stands where the styles will go; new in each process, so that nobody can write it into a page. */
const styleMark = `/*${randomUUID()}*/`;

/**
 * What stands inside a page of somebody else: words, styles and links that open this site whole. No form, no picture
 * from elsewhere, nothing that could be clicked by mistake for something of theirs but a link or a film; no script,
 * but that of a part which says so.
 */
export const makeFramesForOthers = (site: SiteFacts, assets: Assets): FramesForOthers => {
  const styles = new PageStyles(() => assets.css);
  const scriptHash = cspHash(supportScript);
  return ({ title, body, hasScripts }) => {
    const html = renderToString(h(Fragment, null, body));
    const scripts = hasScripts ? scriptsOf(html, assets) : [];
    const bare = renderFramed({
      title,
      home: site.publicUrl,
      styles: styleMark,
      staysInside: hasScripts === true,
      scripts,
      body: html,
    });
    const css = styles.for(bare);
    return {
      styles: css,
      html: bare.replace(styleMark, () => css),
      policy: [
        "default-src 'none'",
        `style-src ${cspHash(css)}`,
        ...(scripts.length > 0 ? [`script-src 'self' ${scriptHash}`] : []),
        "img-src 'self' data:",
        ...(hasScripts ? ["media-src 'self'", "connect-src 'self'"] : []),
        "form-action 'none'",
        `base-uri ${hasScripts ? "'none'" : site.publicUrl}`,
        'frame-ancestors *',
      ].join('; '),
    };
  };
};

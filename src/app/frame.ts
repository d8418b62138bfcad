import { randomUUID } from 'node:crypto';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Page, SiteFacts } from '../features/feature.ts';
import { homePath } from '../features/home/paths.ts';
import { searchPath } from '../features/search/paths.ts';
import { directionOf, type Language } from '../ui/language.ts';
import { renderDocument, supportScript } from '../ui/page/document.tsx';
import { wordsIn } from '../ui/words/words-in.ts';
import { type Assets, cspHash } from './assets.ts';
import { flowingStyles } from './flowing-styles.ts';
import { footerLinks, menuLinks } from './frame-links.ts';
import { PageStyles } from './page-styles.ts';
import { unnamedOperator } from './site-facts.ts';

export interface Framed {
  readonly html: string;
  /** The Content-Security-Policy that lets this page do what it does and nothing else. */
  readonly policy: string;
  /** Its styles, as they stand in it. */
  readonly styles: string;
}

/** Puts the frame round a page: head, header, footer, the styles and scripts that it needs. */
export type Frame = (page: Page, language: Language) => Framed;

/** The addresses of the scripts that a piece of a page asks for, and of others by name. */
export const scriptsOf = (html: string, assets: Assets, others: readonly string[] = []): string[] => {
  const named = [...html.matchAll(/ data-module="([^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set([...named, ...others])].flatMap((name) => assets.scriptFor(name) ?? []);
};

/** Stands where the styles will go; new in each process, so that nobody can write it into a page. */
const styleMark = `/*${randomUUID()}*/`;

export const makeFrame = (site: SiteFacts, assets: Assets): Frame => {
  const styles = new PageStyles(() => assets.css);
  const flowing = new PageStyles(() => flowingStyles(assets.css));
  const scriptHash = cspHash(supportScript);

  return (page, language) => {
    const body = renderToString(h(Fragment, null, page.body));
    const scripts = scriptsOf(body, assets, page.exit ? ['govuk-exit-this-page'] : []).map((src) => ({
      src,
    }));
    const bare = renderDocument({
      language,
      title: page.title,
      description: page.description,
      canonical: `${site.publicUrl}${page.address}`,
      shareCard: `${site.publicUrl}/share-card.png`,
      home: homePath(language),
      menu: menuLinks(page, language),
      ...(page.unlisted ? { unlisted: true } : {}),
      ...(page.ownSearch ? {} : { search: { action: searchPath(language) } }),
      ...(page.trail ? { trail: page.trail } : {}),
      ...(page.exit ? { exit: true } : {}),
      ...(page.addressIn ? { addressIn: page.addressIn } : {}),
      ...(site.official ? {} : { demonstration: wordsIn(language).frame.demonstration }),
      footer: {
        links: footerLinks(language),
        ...(site.operator === unnamedOperator ? {} : { operator: site.operator }),
      },
      styles: styleMark,
      scripts,
      body,
    });
    const css = (directionOf(language) === 'rtl' ? flowing : styles).for(bare);
    const html = bare.replace(styleMark, () => css);
    const policy = [
      "default-src 'none'",
      `style-src ${cspHash(css)}`,
      scripts.length > 0 ? `script-src 'self' ${scriptHash}` : "script-src 'none'",
      "img-src 'self' data:",
      "media-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
    return { html, policy, styles: css };
  };
};

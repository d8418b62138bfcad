import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ExitThisPage } from '../exit-this-page/exit-this-page.tsx';
import type { Language } from '../language.ts';
import { trustedHtml } from '../trusted-html/trusted-html.ts';
import {
  type FooterProps,
  type FrameLink,
  type MenuEntry,
  SiteFooter,
  SiteHeader,
  Trail,
} from './frame-parts.tsx';
import { frameWords } from './frame-words.ts';

/**
 * The line that tells the styles that scripts run, and loads them once the page is there to be read: text and
 * pictures come first on a slow line. It is the same in every page with scripts, so that a
 * Content-Security-Policy can name its hash. Browsers without `import()` stop at it and show the plain page.
 */
export const supportScript =
  "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'');" +
  "addEventListener('load',()=>{for(const s of document.body.dataset.scripts.split(' '))import(s)})";

/** The colour that browsers may give to their own bars; the deep colour of look/_colours.scss. */
export const themeColour = '#0c474d';

export interface DocumentProps {
  readonly language: Language;
  /** What the page is called; the name of the site is added. */
  readonly title: string;
  readonly description: string;
  /** The whole address under which search engines should know the page. */
  readonly canonical: string;
  /** The whole address of the picture shown where the page is shared. */
  readonly shareCard?: string;
  /** Search engines are asked to leave the page out. */
  readonly unlisted?: boolean;
  /** Where the name in the header leads. */
  readonly home?: string;
  readonly menu: readonly MenuEntry[];
  readonly search?: { readonly action: string; readonly question?: string };
  readonly trail?: readonly FrameLink[];
  /** Shows exit-this-page. */
  readonly exit?: boolean;
  /** The sentence that says that this copy is a demonstration. */
  readonly demonstration?: string;
  readonly footer: Omit<FooterProps, 'language'>;
  /** CSS for this page, put in one style element. */
  readonly styles?: string;
  readonly scripts?: ReadonlyArray<{ readonly src: string }>;
  /** The markup of the main part, rendered. */
  readonly body: string;
}

const Head = (props: DocumentProps): VNode => {
  const { siteName } = frameWords[props.language];
  const title = props.title === siteName ? siteName : `${props.title} – ${siteName}`;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={props.description} />
      <meta name="theme-color" content={themeColour} />
      {props.unlisted ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={props.canonical} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={siteName} />
          <meta property="og:title" content={props.title} />
          <meta property="og:description" content={props.description} />
          <meta property="og:url" content={props.canonical} />
          {props.shareCard && <meta property="og:image" content={props.shareCard} />}
          {props.shareCard && <meta name="twitter:card" content="summary_large_image" />}
        </>
      )}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {props.styles !== undefined && <style>{trustedHtml(props.styles)}</style>}
    </head>
  );
};

const Body = (props: DocumentProps): VNode => {
  const { language } = props;
  const words = frameWords[language];
  const scripts = (props.scripts ?? []).map(({ src }) => src).join(' ');
  const withScripts = scripts !== '';
  return (
    <body data-scripts={scripts || undefined}>
      {withScripts && <script>{trustedHtml(supportScript)}</script>}
      <a class="govuk-skip-link" href="#main">
        {words.skip}
      </a>
      <SiteHeader
        language={language}
        home={props.home ?? '/'}
        menu={props.menu}
        {...(props.search ? { search: props.search } : {})}
        {...(props.demonstration ? { demonstration: props.demonstration } : {})}
      />
      <div class="fmh-wide">
        {props.exit && <ExitThisPage oneScript />}
        {props.trail && props.trail.length > 0 && <Trail language={language} trail={props.trail} />}
        <main id="main">{trustedHtml(props.body)}</main>
      </div>
      <SiteFooter language={language} {...props.footer} />
    </body>
  );
};

/** A whole page as it goes over the wire. It never depends on who reads. */
export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${renderToString(
    <html lang={props.language} class={props.exit ? 'fmh-exit' : undefined}>
      <Head {...props} />
      <Body {...props} />
    </html>,
  )}`;

import { type FunctionComponent, h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ExitThisPage, type ExitThisPageProps } from '../exit-this-page/exit-this-page.tsx';
import { directionOf, type Language } from '../language.ts';
import { classes } from '../markup.ts';
import { trustedHtml } from '../trusted-html/trusted-html.ts';
import { wordsIn } from '../words/words-in.ts';
import {
  Draft,
  type FooterProps,
  type FrameLink,
  LanguageLinks,
  type MenuEntry,
  SiteFooter,
  SiteHeader,
  Trail,
} from './frame-parts.tsx';
import { siteName } from './site-name.ts';

/**
 * The line that tells the styles that scripts run, and loads them once the page stands on the screen (a tenth of a
 * second after it was handed over to be drawn): text and pictures come first on a slow phone. What was left undrawn
 * further down (`fmh-drawn`) and films (`LateFilm`) come then too. It is the same in every page with scripts, so that a
 * Content-Security-Policy can name its hash. Browsers without `import()` stop at it and show the plain page.
 */
export const supportScript =
  "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'');" +
  "addEventListener('load',()=>requestAnimationFrame(()=>setTimeout(()=>{document.body.className+=' fmh-drawn';" +
  "for(const n of document.querySelectorAll('noscript.fmh-late'))n.parentNode.outerHTML=n.textContent;" +
  "for(const s of document.body.dataset.scripts.split(' '))import(s)},99)))";

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
  /** The address of this page in each language in which it can be read. */
  readonly addressIn?: (language: Language) => string;
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

/** What the way out says, where it is not English: the component speaks English by itself. */
const exitWords = (language: Language): Partial<ExitThisPageProps> => {
  if (language === 'en') return {};
  const { exit } = wordsIn(language);
  return {
    children: (
      <>
        <span class="govuk-visually-hidden">{exit.emergency}</span> {exit.button}
      </>
    ),
    activatedText: exit.activated,
    timedOutText: exit.timedOut,
    pressTwoMoreTimesText: exit.pressTwoMoreTimes,
    pressOneMoreTimeText: exit.pressOneMoreTime,
  };
};

/** There are a few sorts of pages in each language. */
const mostKept = 100;
const kept = new Map<string, string>();

/** Header and footer are the same in all pages of one sort: each is drawn once. Never with what somebody typed. */
const keptMarkup = <Props extends object>(Part: FunctionComponent<Props>, props: Props): VNode => {
  const key = `${Part.name} ${JSON.stringify(props)}`;
  const before = kept.get(key);
  if (before !== undefined) return trustedHtml(before);
  const markup = renderToString(h(Part, props));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, markup);
  return trustedHtml(markup);
};

const Body = (props: DocumentProps): VNode => {
  const { language } = props;
  const words = wordsIn(language);
  const { addressIn } = props;
  const onTop = addressIn && !props.trail;
  const scripts = (props.scripts ?? []).map(({ src }) => src).join(' ');
  const withScripts = scripts !== '';
  const header = {
    language,
    home: props.home ?? '/',
    menu: props.menu,
    ...(props.search ? { search: props.search } : {}),
    ...(props.demonstration ? { demonstration: props.demonstration } : {}),
  };
  return (
    <body data-scripts={scripts || undefined}>
      {withScripts && <script>{trustedHtml(supportScript)}</script>}
      <a class="govuk-skip-link" href="#main">
        {words.frame.skip}
      </a>
      {props.search?.question ? <SiteHeader {...header} /> : keptMarkup(SiteHeader, header)}
      <div class="fmh-wide">
        {props.exit && <ExitThisPage oneScript {...exitWords(language)} />}
        {onTop && <LanguageLinks language={language} addressIn={addressIn} />}
        {props.trail && props.trail.length > 0 && <Trail language={language} trail={props.trail} />}
        <main id="main">
          {language !== 'en' && <Draft language={language} english={addressIn?.('en')} />}
          {trustedHtml(props.body)}
        </main>
        {addressIn && !onTop && <LanguageLinks language={language} addressIn={addressIn} />}
      </div>
      {keptMarkup(SiteFooter, { language, ...props.footer })}
    </body>
  );
};

/** A whole page as it goes over the wire. It never depends on who reads. */
export const renderDocument = (props: DocumentProps): string =>
  `<!doctype html>${renderToString(
    <html
      lang={props.language}
      dir={directionOf(props.language) === 'rtl' ? 'rtl' : undefined}
      class={
        classes(props.exit && 'fmh-exit', props.language !== 'en' && `fmh-in-${props.language}`) || undefined
      }
    >
      <Head {...props} />
      <Body {...props} />
    </html>,
  )}`;

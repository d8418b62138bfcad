import type { VNode } from 'preact';
import { type Language, languageNames, languages } from '../language.ts';
import { wordsIn } from '../words/words-in.ts';
import { licenceName, siteName } from './site-name.ts';
import { Wordmark } from './wordmark.tsx';

export interface FrameLink {
  readonly text: string;
  readonly href: string;
}

export interface MenuEntry extends FrameLink {
  readonly current?: boolean;
}

export interface HeaderProps {
  readonly language: Language;
  readonly home: string;
  readonly menu: readonly MenuEntry[];
  /** The search form is a plain GET form with one field, `q`. */
  readonly search?: { readonly action: string; readonly question?: string };
  /** The sentence that says that this copy is a demonstration. */
  readonly demonstration?: string;
}

/** Name, menu and search, in as few bytes as they need: every page carries them. */
export const SiteHeader = ({ language, home, menu, search, demonstration }: HeaderProps): VNode => {
  const words = wordsIn(language).frame;
  return (
    <header class="fmh-header">
      <div class="fmh-wide">
        <a class="fmh-header__name" href={home}>
          <Wordmark />
          {siteName}
        </a>
        <nav aria-label={words.menu}>
          <ul>
            {menu.map(({ text, href, current }) => (
              <li>
                <a href={href} aria-current={current ? 'true' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {search && (
          // biome-ignore lint/a11y/useSemanticElements: the search element is newer than our oldest browsers
          <form action={search.action} role="search">
            <input
              type="search"
              name="q"
              aria-label={words.search}
              placeholder={words.searchHint}
              value={search.question || undefined}
            />
            <button type="submit">{words.search}</button>
          </form>
        )}
      </div>
      {demonstration && (
        <div class="fmh-demonstration">
          <p class="fmh-wide">{demonstration}</p>
        </div>
      )}
    </header>
  );
};

/** The way back up; the page itself is the last of them and is not repeated. */
export const Trail = ({ language, trail }: { language: Language; trail: readonly FrameLink[] }): VNode => (
  <nav aria-label={wordsIn(language).frame.trail}>
    <ol class="fmh-trail">
      {trail.map(({ text, href }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
);

/** The same page in every other language, each named as those who speak it write it. */
export const LanguageLinks = ({
  language,
  addressIn,
}: {
  language: Language;
  addressIn: (language: Language) => string;
}): VNode => (
  <nav class="fmh-languages" aria-label={wordsIn(language).frame.languages}>
    <ul>
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <li>
            <a href={addressIn(other)} lang={other} hreflang={other}>
              {languageNames[other]}
            </a>
          </li>
        ))}
    </ul>
  </nav>
);

/** Says that nobody who speaks the language has checked the words yet. */
export const Draft = ({ language, english }: { language: Language; english?: string | undefined }): VNode => {
  const words = wordsIn(language).frame;
  return (
    <p class="fmh-draft">
      <strong>{words.draft}</strong>{' '}
      <span lang="en" dir="ltr">
        Draft translation, not yet checked by a speaker.
      </span>
      {english && (
        <>
          {' '}
          <a href={english} hreflang="en">
            {words.readEnglish}
          </a>
        </>
      )}
    </p>
  );
};

export interface FooterProps {
  readonly language: Language;
  readonly links: readonly FrameLink[];
  /** Who runs this copy. */
  readonly operator?: string;
  /** The sentence before the name of the licence, where it differs from ours. */
  readonly licence?: string;
}

export const SiteFooter = ({ language, links, operator, licence }: FooterProps): VNode => {
  const words = wordsIn(language).frame;
  return (
    <footer class="fmh-footer">
      <div class="fmh-wide">
        <nav aria-label={words.footer}>
          <ul>
            {links.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        {operator && <p>{words.operator(operator)}</p>}
        <p>
          {licence ?? words.licence}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
            {licenceName}
          </a>
          .
        </p>
      </div>
    </footer>
  );
};

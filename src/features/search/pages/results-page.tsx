import type { VNode } from 'preact';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import { type Language, languageNames } from '../../../ui/language.ts';
import { SearchBox } from '../../../ui/search-box/search-box.tsx';
import { wordsIn } from '../../../ui/words/words-in.ts';
import { anythingElse, ContactEntry } from '../../contacts/index.ts';
import { DangerAsked, DangerNow } from '../../danger/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { interpreterPath, yourRightsPath } from '../../home/paths.ts';
import { isSecret, type SearchOutcome, type SearchResult } from '../outcome.ts';
import { searchPath, suggestionsPath } from '../paths.ts';
import { AskSomebody, type InThisSnapshot, Narrow, NoGuideYet, NotHere, Topics } from './who-helps.tsx';

export interface ResultsPageProps extends InThisSnapshot {
  readonly outcome: SearchOutcome;
}

/** More than two blocks of danger at once help nobody. */
const mostDangers = 2;

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * The title of the page and its heading. The question never stands in it: a title stays in the history of a
 * phone that others may look at.
 */
export const resultsTitle = (
  { results, elsewhere, dangers, noGuideYet, contact }: SearchOutcome,
  language: Language,
): string => {
  const words = wordsIn(language).search;
  if (dangers.length > 0) return words.helpNow;
  if (elsewhere.length > 0)
    return elsewhere[0]?.id === anythingElse && language === 'en'
      ? 'This may not be answered here'
      : words.notHere;
  if (noGuideYet) return words.noGuideYet;
  if (contact) return words.whoToContact;
  return results.length === 0 ? words.title : words.results(results.length);
};

/** What kind of thing a result is stands in words: nothing else tells them apart. */
const resultItem = (result: SearchResult, language: Language) => {
  const kind = wordsIn(language).search[result.kind];
  return {
    title: result.title,
    href: result.kind === 'guide' ? guidePath(language, result.slug) : result.url,
    summary: result.answer ?? result.summary,
    note: result.at_second === undefined ? kind : `${kind}, at ${minutesAndSeconds(result.at_second)}`,
  };
};

/** What stands over the results: said only where they are not simply the answer. */
const resultsHeading = (
  { dangers, covered, noGuideYet }: SearchOutcome,
  language: Language,
): string | undefined => {
  const words = wordsIn(language).search;
  if (dangers.length > 0) return words.mayHelp;
  return covered && !noGuideYet ? undefined : words.nearest;
};

const Results = ({ outcome, language }: Pick<ResultsPageProps, 'outcome' | 'language'>): VNode | null => {
  const heading = resultsHeading(outcome, language);
  const list = (
    <GuideList headings={3} items={outcome.results.map((result) => resultItem(result, language))} />
  );
  return outcome.results.length === 0 ? null : (
    <section aria-labelledby="results">
      <h2 class={heading ? 'govuk-heading-l' : 'govuk-visually-hidden'} id="results">
        {heading ?? wordsIn(language).search.title}
      </h2>
      {language === 'en' ? (
        list
      ) : (
        <>
          <p class="govuk-body">{wordsIn(language).search.resultsInEnglish}</p>
          <div lang="en" dir="ltr">
            {list}
          </div>
        </>
      )}
    </section>
  );
};

/** Above help in danger the heading is only heard: a phone shows the number without scrolling. */
const ResultsHeading = ({ outcome, text }: { outcome: SearchOutcome; text: string }): VNode => (
  <h1 class={outcome.dangers.length > 0 ? 'govuk-visually-hidden' : 'govuk-heading-xl'}>{text}</h1>
);

/** Not everything was read. */
const Shortened = ({ outcome, language }: Pick<ResultsPageProps, 'outcome' | 'language'>): VNode | null =>
  outcome.shortened ? (
    <div class="govuk-inset-text">
      <p>{wordsIn(language).search.shortened}</p>
    </div>
  ) : null;

/** The ways on for who reads little English: their rights, an interpreter, somebody to ask. */
const OtherWays = ({ snapshot, language }: InThisSnapshot): VNode => {
  const { home, search } = wordsIn(language);
  return (
    <>
      <p class="govuk-body">{search.tryEnglish}</p>
      <GuideList
        items={[
          { title: home.tenLines, href: yourRightsPath(language) },
          { title: home.interpreter, href: interpreterPath(language) },
        ]}
      />
      <h2 class="govuk-heading-l">{search.ask}</h2>
      <p class="govuk-body">{search.askText}</p>
      <div lang="en" dir="ltr">
        <ContactEntry snapshot={snapshot} id="shelter" />
        <ContactEntry snapshot={snapshot} id="citizens-advice" />
      </div>
    </>
  );
};

/** What was found in a language other than English: the same, with the ways on that are in it. */
const TranslatedResults = ({ outcome, snapshot, language }: ResultsPageProps): VNode => {
  const { search: words } = wordsIn(language);
  const { query, dangers, contact } = outcome;
  // Nothing was found: that may be the language alone, so nobody is sent away for it.
  const unknown = outcome.elsewhere[0]?.id === anythingElse;
  const covered = outcome.covered || unknown;
  const elsewhere = unknown ? [] : outcome.elsewhere;
  const inDanger = dangers.length > 0;
  return (
    <>
      <ResultsHeading outcome={outcome} text={unknown ? words.title : resultsTitle(outcome, language)} />
      {dangers.slice(0, mostDangers).map(({ id }) => (
        <DangerNow snapshot={snapshot} id={id} language={language} />
      ))}
      {inDanger ? null : <DangerAsked snapshot={snapshot} language={language} />}
      <SearchBox
        action={searchPath(language)}
        id="search-again"
        label={inDanger ? words.again : words.label}
        hint={words.hint}
        button={words.title}
        question={isSecret(outcome) ? '' : query}
      />
      <Shortened outcome={outcome} language={language} />
      <div lang="en" dir="ltr">
        {contact ? <ContactEntry snapshot={snapshot} id={contact} /> : null}
        {covered || inDanger ? null : <NotHere elsewhere={elsewhere} calm={false} />}
      </div>
      <Results outcome={outcome} language={language} />
      {!covered && inDanger ? (
        <div lang="en" dir="ltr">
          <NotHere elsewhere={elsewhere} calm />
        </div>
      ) : null}
      <OtherWays snapshot={snapshot} language={language} />
    </>
  );
};

/** What was found: danger first, then who answers, then results, then ways on. */
export const ResultsPage = ({ outcome, snapshot, language }: ResultsPageProps): VNode => {
  if (language !== 'en')
    return <TranslatedResults outcome={outcome} snapshot={snapshot} language={language} />;
  const { query, results, dangers, elsewhere, covered, noGuideYet, coming, contact, otherLanguage } = outcome;
  const asked = query !== '';
  const inDanger = dangers.length > 0;
  const found = covered && !noGuideYet && results.length > 0;
  const mayAskBetter = !inDanger && !noGuideYet && (covered || elsewhere[0]?.id === anythingElse);
  return (
    <>
      <ResultsHeading outcome={outcome} text={resultsTitle(outcome, language)} />
      {dangers.slice(0, mostDangers).map(({ id }) => (
        <DangerNow snapshot={snapshot} id={id} language={outcome.language ?? 'en'} />
      ))}
      <SearchBox
        action={searchPath(language)}
        id="search-again"
        label={inDanger ? 'Search for something else' : 'What is the problem?'}
        hint="Use your own words. Spelling does not matter. We do not keep what you type. Your browser may."
        suggestions={suggestionsPath()}
        question={isSecret(outcome) ? '' : query}
      />
      {inDanger ? null : <DangerAsked snapshot={snapshot} language="en" />}
      <Shortened outcome={outcome} language="en" />
      {outcome.language ? (
        <p class="govuk-inset-text">
          <a
            class="govuk-link"
            href={searchPath(outcome.language, isSecret(outcome) ? '' : query)}
            lang={outcome.language}
          >
            {languageNames[outcome.language]}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={yourRightsPath(outcome.language)} lang={outcome.language}>
            {wordsIn(outcome.language).home.tenLines}
          </a>
        </p>
      ) : null}
      {otherLanguage ? (
        <p class="govuk-inset-text">
          You can ask your landlord for an interpreter or a translation:{' '}
          <a class="govuk-link" href={interpreterPath('en')}>
            how to ask for an interpreter
          </a>
          . This site has pages in other languages too: see the list on this page.
        </p>
      ) : null}
      {contact ? <ContactEntry snapshot={snapshot} id={contact} /> : null}
      {covered || inDanger ? null : <NotHere elsewhere={elsewhere} calm={false} />}
      {noGuideYet ? <NoGuideYet coming={coming} snapshot={snapshot} language={language} /> : null}
      <Results outcome={outcome} language="en" />
      {!covered && inDanger ? <NotHere elsewhere={elsewhere} calm /> : null}
      {asked && mayAskBetter ? <Narrow /> : null}
      {inDanger || found || coming.length > 0 ? null : <Topics snapshot={snapshot} language={language} />}
      {asked && !noGuideYet ? <AskSomebody snapshot={snapshot} /> : null}
    </>
  );
};

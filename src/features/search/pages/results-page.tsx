import type { VNode } from 'preact';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import { SearchBox } from '../../../ui/search-box/search-box.tsx';
import { ContactEntry } from '../../contacts/index.ts';
import { DangerNow } from '../../danger/index.ts';
import { anythingElse } from '../elsewhere-kind.ts';
import type { SearchOutcome, SearchResult } from '../library.ts';
import { searchPath } from '../paths.ts';
import { AskSomebody, type InThisSnapshot, Narrow, NoGuideYet, NotHere, Topics } from './who-helps.tsx';

export interface ResultsPageProps extends InThisSnapshot {
  readonly outcome: SearchOutcome;
}

/** More than two blocks of danger at once help nobody. */
const mostDangers = 2;

/** What kind of thing a result is, in words: nothing else tells them apart. */
const kindWords: Record<SearchResult['kind'], string> = {
  guide: 'Guide',
  module: 'Training module',
  film: 'Film',
  limit: 'Time limit',
};

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * The title of the page and its heading. The question never stands in it: a title stays in the history of a
 * phone that others may look at.
 */
export const resultsTitle = ({ results, elsewhere, dangers, noGuideYet, contact }: SearchOutcome): string => {
  if (dangers.length > 0) return 'Help now';
  if (elsewhere.length > 0)
    return elsewhere[0]?.id === anythingElse ? 'This may not be answered here' : 'This is not answered here';
  if (noGuideYet) return 'We have no guide on this yet';
  if (contact) return 'Who to contact';
  if (results.length === 0) return 'Search';
  return results.length === 1 ? '1 result' : `${results.length} results`;
};

const resultItem = (result: SearchResult) => ({
  title: result.title,
  href: result.url,
  summary: result.answer ?? result.summary,
  note:
    result.at_second === undefined
      ? kindWords[result.kind]
      : `${kindWords[result.kind]}, at ${minutesAndSeconds(result.at_second)}`,
});

/** What stands over the results: said only where they are not simply the answer. */
const resultsHeading = ({ dangers, covered, noGuideYet }: SearchOutcome): string | undefined => {
  if (dangers.length > 0) return 'Guides that may help';
  return covered && !noGuideYet ? undefined : 'The nearest that we have';
};

const Results = ({ outcome }: { readonly outcome: SearchOutcome }): VNode | null => {
  const heading = resultsHeading(outcome);
  return outcome.results.length === 0 ? null : (
    <section aria-labelledby="results">
      <h2 class={heading ? 'govuk-heading-l' : 'govuk-visually-hidden'} id="results">
        {heading ?? 'Results'}
      </h2>
      <GuideList headings={3} items={outcome.results.map(resultItem)} />
    </section>
  );
};

/** What was found: danger first, then who answers, then results, then ways on. */
export const ResultsPage = ({ outcome, snapshot, language }: ResultsPageProps): VNode => {
  const { query, results, dangers, elsewhere, covered, noGuideYet, coming, contact, otherLanguage } = outcome;
  const asked = query !== '';
  const inDanger = dangers.length > 0;
  const found = covered && !noGuideYet && results.length > 0;
  const mayAskBetter = !inDanger && !noGuideYet && (covered || elsewhere[0]?.id === anythingElse);
  return (
    <>
      <h1 class="govuk-heading-xl">{resultsTitle(outcome)}</h1>
      {dangers.slice(0, mostDangers).map(({ id }) => (
        <DangerNow snapshot={snapshot} id={id} />
      ))}
      <SearchBox
        action={searchPath(language)}
        id="search-again"
        label={inDanger ? 'Search for something else' : 'What is the problem?'}
        hint="Use your own words. Spelling does not matter. We do not keep what you type. Your browser may."
        // Nobody in danger needs to read their own words again, nor does who looks over their shoulder.
        question={inDanger ? '' : query}
      />
      {otherLanguage ? (
        <p class="govuk-inset-text">You can ask your landlord for an interpreter or a translation.</p>
      ) : null}
      {contact ? <ContactEntry snapshot={snapshot} id={contact} /> : null}
      {covered ? null : <NotHere elsewhere={elsewhere} calm={inDanger} />}
      {noGuideYet ? <NoGuideYet coming={coming} snapshot={snapshot} language={language} /> : null}
      <Results outcome={outcome} />
      {asked && mayAskBetter ? <Narrow /> : null}
      {inDanger || found || coming.length > 0 ? null : <Topics snapshot={snapshot} language={language} />}
      {asked && !noGuideYet ? <AskSomebody snapshot={snapshot} /> : null}
    </>
  );
};

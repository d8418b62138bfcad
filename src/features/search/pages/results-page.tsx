import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { SearchBox } from '../../../ui/search-box/search-box.tsx';
import { ContactEntry } from '../../contacts/index.ts';
import { type Danger, DangerNow } from '../../danger/index.ts';
import { topicKind } from '../../guides/index.ts';
import { topicPath } from '../../guides/paths.ts';
import { anythingElse, type Elsewhere } from '../elsewhere-kind.ts';
import type { SearchOutcome, SearchResult } from '../library.ts';
import { searchPath } from '../paths.ts';

export interface ResultsPageProps {
  readonly outcome: SearchOutcome;
  readonly snapshot: Snapshot;
  readonly language: Language;
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

/** "12 results", "1 result", "No results". */
const countWords = (count: number): string =>
  count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;

/** The title of the page: the count stands in it, so that a screen reader says it first. */
export const resultsTitle = ({ query, results, elsewhere }: SearchOutcome): string => {
  if (query === '') return 'Search';
  const [first] = elsewhere;
  if (first && (first.id !== anythingElse || results.length === 0)) return `Not answered here: “${query}”`;
  return `${countWords(results.length)} for “${query}”`;
};

interface DangerFirstProps {
  readonly dangers: readonly Danger[];
  readonly snapshot: Snapshot;
}

/** Who to ring now, the most urgent first. */
const DangerFirst = ({ dangers, snapshot }: DangerFirstProps): VNode => (
  <>
    {dangers.slice(0, mostDangers).map(({ id }) => (
      <DangerNow snapshot={snapshot} id={id} />
    ))}
  </>
);

const NotHere = ({ elsewhere }: { readonly elsewhere: readonly Elsewhere[] }): VNode => (
  <section aria-labelledby="not-here">
    <h2 class="govuk-heading-l" id="not-here">
      {elsewhere[0]?.id === anythingElse ? 'This may not be answered here' : 'This is not answered here'}
    </h2>
    {elsewhere.map(({ id, title, text, places }) => (
      <>
        {id === anythingElse ? null : <h3 class="govuk-heading-m">{title}</h3>}
        <p class="govuk-body">{text}</p>
        <p class="govuk-body">These places help with it:</p>
        <ul class="govuk-list govuk-list--bullet">
          {places.map((place) => (
            <li>
              <a class="govuk-link" href={place.url}>
                {place.title}
              </a>
            </li>
          ))}
        </ul>
      </>
    ))}
  </section>
);

const resultItem = (result: SearchResult) => ({
  title: result.title,
  href: result.url,
  summary: result.answer ?? result.summary,
  note:
    result.at_second === undefined
      ? kindWords[result.kind]
      : `${kindWords[result.kind]}, at ${minutesAndSeconds(result.at_second)}`,
});

const Topics = ({ snapshot, language }: Pick<ResultsPageProps, 'snapshot' | 'language'>): VNode => (
  <section aria-labelledby="topics">
    <h2 class="govuk-heading-l" id="topics">
      Look by topic
    </h2>
    <GuideList
      headings={3}
      wide
      items={snapshot.list(topicKind).map(({ item }) => ({
        title: item.title,
        href: topicPath(language, item.slug),
        summary: item.everyday,
      }))}
    />
  </section>
);

const AskSomebody = ({ snapshot }: Pick<ResultsPageProps, 'snapshot'>): VNode => (
  <section aria-labelledby="ask">
    <h2 class="govuk-heading-l" id="ask">
      Ask somebody
    </h2>
    <p class="govuk-body">These give free advice on housing. You need not know the name of your problem.</p>
    <ContactEntry snapshot={snapshot} id="shelter" />
    <ContactEntry snapshot={snapshot} id="citizens-advice" />
  </section>
);

const Narrow = (): VNode => (
  <section aria-labelledby="narrow">
    <h2 class="govuk-heading-l" id="narrow">
      Not what you were looking for?
    </h2>
    <p class="govuk-body">Say what you see, hear or feel, and where. Three or four words are enough:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>What is wrong: “water through the ceiling”, “letter about rent”</li>
      <li>Who is part of it: your landlord, a neighbour, a contractor</li>
      <li>What you want: a repair, an answer, money back, to be safe</li>
    </ul>
  </section>
);

/** What was found: danger first, then what is answered elsewhere, then results, then ways on. */
export const ResultsPage = ({ outcome, snapshot, language }: ResultsPageProps): VNode => {
  const { query, results, dangers, elsewhere, covered } = outcome;
  const asked = query !== '';
  return (
    <>
      <DangerFirst dangers={dangers} snapshot={snapshot} />
      <h1 class="govuk-heading-xl">{resultsTitle(outcome)}</h1>
      <SearchBox
        action={searchPath(language)}
        id="search-again"
        label="What is the problem?"
        hint="Use your own words. Spelling does not matter. Nothing that you type is kept."
        question={query}
      />
      {covered ? null : <NotHere elsewhere={elsewhere} />}
      {results.length > 0 ? (
        <section aria-labelledby="results">
          <h2 class={covered ? 'govuk-visually-hidden' : 'govuk-heading-l'} id="results">
            {covered ? 'Results' : `The nearest that we have: ${countWords(results.length)}`}
          </h2>
          <GuideList headings={3} items={results.map(resultItem)} />
        </section>
      ) : null}
      {asked ? <Narrow /> : null}
      {results.length < 3 || !covered ? <Topics snapshot={snapshot} language={language} /> : null}
      {asked ? <AskSomebody snapshot={snapshot} /> : null}
    </>
  );
};

import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import type { PictureName } from '../../../ui/picture/picture.tsx';
import { SearchBox } from '../../../ui/search-box/search-box.tsx';
import { wordsIn } from '../../../ui/words/words-in.ts';
import { DangerAsked } from '../../danger/index.ts';
import { deadlinesPath } from '../../deadlines/paths.ts';
import { guidePath, topicsPath } from '../../guides/paths.ts';
import type { TrainingModule } from '../../modules/index.ts';
import { modulePath, trainingPath } from '../../modules/paths.ts';
import { searchPath, suggestionsPath } from '../../search/paths.ts';
import type { HomeText } from '../home-kind.ts';
import { aboutPath, interpreterPath, whoIsMyLandlordPath, yourRightsPath } from '../paths.ts';

export interface HomePageProps {
  readonly snapshot: Snapshot;
  readonly home: HomeText;
  /** The drawing of each problem, by its guide: the same in every language. */
  readonly pictures: ReadonlyMap<string, PictureName | undefined>;
  readonly first: TrainingModule | undefined;
  readonly language: Language;
}

/** A way on; what is in English only says so in the reader's own language. */
const Way = ({ text, href, language }: { text: string; href: string; language: Language }): VNode => (
  <p class="govuk-body fmh-ways">
    <a class="govuk-link" href={href}>
      {text}
    </a>
    {language === 'en' ? null : ` ${wordsIn(language).frame.inEnglish}`}
  </p>
);

/** What has been written in the reader's own language. */
const InYourLanguage = ({ language }: { language: Language }): VNode => {
  const words = wordsIn(language).home;
  return (
    <section class="fmh-part" aria-labelledby="in-your-language">
      <h2 class="govuk-heading-l" id="in-your-language">
        {words.inYourLanguage}
      </h2>
      <GuideList
        wide
        items={[
          { title: words.tenLines, href: yourRightsPath(language) },
          { title: words.interpreter, href: interpreterPath(language) },
        ]}
      />
    </section>
  );
};

const Learn = ({ first, language }: Pick<HomePageProps, 'first' | 'language'>): VNode => {
  const words = wordsIn(language).home;
  return (
    <section class="fmh-part" aria-labelledby="learn">
      <h2 class="govuk-heading-l" id="learn">
        {words.learn}
      </h2>
      {first && language === 'en' ? (
        <p class="govuk-body">
          Start with a short film:{' '}
          <a class="govuk-link" href={modulePath(language, first.slug)}>
            {first.title}
          </a>
          . No account is needed.
        </p>
      ) : (
        <p class="govuk-body">{words.learnText}</p>
      )}
      <Way text={words.seeTraining} href={trainingPath('en')} language={language} />
    </section>
  );
};

/** The first page, for the three who come most: with a problem, to learn, sent by their landlord. */
export const HomePage = ({ snapshot, home, pictures, first, language }: HomePageProps): VNode => {
  const { home: words, search } = wordsIn(language);
  return (
    <>
      <div class="fmh-hero">
        <h1 class="govuk-heading-xl">{home.title}</h1>
        <p class="govuk-body-l">{home.lead}</p>
        <SearchBox
          action={searchPath(language)}
          label={words.search}
          button={search.title}
          {...(language === 'en' ? { suggestions: suggestionsPath() } : {})}
        />
        <DangerAsked snapshot={snapshot} language={language} />
      </div>
      {language === 'en' ? null : <InYourLanguage language={language} />}
      <section class="fmh-part" aria-labelledby="problems">
        <h2 class="govuk-heading-l" id="problems">
          {words.problems}
        </h2>
        <GuideList
          wide
          items={home.problems.map(({ words: title, guide }) => ({
            title,
            picture: pictures.get(guide),
            href: guidePath(language, guide),
          }))}
        />
        <Way text={words.everyTopic} href={topicsPath('en')} language={language} />
      </section>
      {home.ways.length > 0 ? (
        <section class="fmh-part" aria-labelledby="ways">
          <h2 class="govuk-heading-l" id="ways">
            Do something about it
          </h2>
          <GuideList
            wide
            items={home.ways.map(({ words: title, hint, href }) => ({ title, summary: hint, href }))}
          />
        </section>
      ) : null}
      <section class="fmh-part" aria-labelledby="dates">
        <h2 class="govuk-heading-l" id="dates">
          {words.dates}
        </h2>
        <p class="govuk-body">{words.datesText}</p>
        <Way text={words.workOutDates} href={deadlinesPath('en')} language={language} />
      </section>
      <div class="fmh-pair">
        <Learn first={first} language={language} />
        <section class="fmh-part" aria-labelledby="sent">
          <h2 class="govuk-heading-l" id="sent">
            {words.sent}
          </h2>
          <p class="govuk-body">{words.sentText}</p>
          <Way text={words.notSureLandlord} href={whoIsMyLandlordPath('en')} language={language} />
          <Way text={words.whoIsBehind} href={aboutPath('en')} language={language} />
        </section>
      </div>
    </>
  );
};

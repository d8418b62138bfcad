import type { VNode } from 'preact';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { SearchBox } from '../../../ui/search-box/search-box.tsx';
import { deadlinesPath } from '../../deadlines/paths.ts';
import { guidePath, topicsPath } from '../../guides/paths.ts';
import type { TrainingModule } from '../../modules/index.ts';
import { modulePath, trainingPath } from '../../modules/paths.ts';
import { searchPath } from '../../search/paths.ts';
import type { HomeText } from '../home-kind.ts';
import { aboutPath, whoIsMyLandlordPath } from '../paths.ts';

export interface HomePageProps {
  readonly home: HomeText;
  readonly first: TrainingModule | undefined;
  readonly language: Language;
}

/** The first page, for the three who come most: with a problem, to learn, sent by their landlord. */
export const HomePage = ({ home, first, language }: HomePageProps): VNode => (
  <>
    <div class="fmh-hero">
      <h1 class="govuk-heading-xl">{home.title}</h1>
      <p class="govuk-body-l">{home.lead}</p>
      <SearchBox action={searchPath(language)} label="What is wrong? Say it in your own words" />
    </div>
    <section class="fmh-part" aria-labelledby="problems">
      <h2 class="govuk-heading-l" id="problems">
        What people come with most
      </h2>
      <GuideList
        wide
        items={home.problems.map(({ words, guide }) => ({ title: words, href: guidePath(language, guide) }))}
      />
      <p class="govuk-body fmh-ways">
        <a class="govuk-link" href={topicsPath(language)}>
          See every topic
        </a>
      </p>
    </section>
    <section class="fmh-part" aria-labelledby="dates">
      <h2 class="govuk-heading-l" id="dates">
        By when must your landlord act?
      </h2>
      <p class="govuk-body">
        Say what has happened. You get every date, why it is that date, and what to say when it is missed.
      </p>
      <p class="govuk-body fmh-ways">
        <a class="govuk-link" href={deadlinesPath(language)}>
          Work out your dates
        </a>
      </p>
    </section>
    <div class="fmh-pair">
      <section class="fmh-part" aria-labelledby="learn">
        <h2 class="govuk-heading-l" id="learn">
          Learn your rights
        </h2>
        {first ? (
          <p class="govuk-body">
            Start with a short film:{' '}
            <a class="govuk-link" href={modulePath(language, first.slug)}>
              {first.title}
            </a>
            . No account is needed.
          </p>
        ) : null}
        <p class="govuk-body fmh-ways">
          <a class="govuk-link" href={trainingPath(language)}>
            See the training
          </a>
        </p>
      </section>
      <section class="fmh-part" aria-labelledby="sent">
        <h2 class="govuk-heading-l" id="sent">
          Sent here by your landlord?
        </h2>
        <p class="govuk-body">
          You can read and watch everything here. Your landlord does not learn that you came, or what you
          read.
        </p>
        <ul class="govuk-list fmh-ways">
          <li>
            <a class="govuk-link" href={whoIsMyLandlordPath(language)}>
              Not sure who your landlord is?
            </a>
          </li>
          <li>
            <a class="govuk-link" href={aboutPath(language)}>
              Who is behind this?
            </a>
          </li>
        </ul>
      </section>
    </div>
  </>
);

import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Contents } from '../../../ui/contents/contents.tsx';
import { Details } from '../../../ui/details/details.tsx';
import type { Language } from '../../../ui/language.ts';
import { wordsIn } from '../../../ui/words/words-in.ts';
import { DangerNow } from '../danger-now.tsx';
import { type Danger, dangerKind } from '../kind.ts';
import { dangerApiPath } from '../paths.ts';
import { dangerTranslationKind, isFresh } from '../translation-kind.ts';

/** An entry as people read it: marks of the list, and names of senses, are its own business. */
const said = (entry: string): string => entry.replace(/^= /, '').replaceAll('-', ' ');

/** The words in a search that put each first. */
const WhenItComes = ({ dangers }: { dangers: readonly Danger[] }): VNode => (
  <>
    <h2 class="govuk-heading-l" id="when">
      When this help comes first
    </h2>
    <p class="govuk-body">
      It stands above everything else in guides, and in a search that has any of these words, misspelt or not.
      Is something missing, or does it come when it should not? Please tell who runs this site. The same list{' '}
      <a class="govuk-link" href={dangerApiPath()}>
        for programs
      </a>
      .
    </p>
    {dangers.map(({ title, words, not }) => (
      <Details summaryText={title}>
        <p class="govuk-body">{words.map(said).join(' · ')}</p>
        {not.length > 0 ? (
          <p class="govuk-body">These sound like it and do not count: {not.map(said).join(' · ')}</p>
        ) : null}
      </Details>
    ))}
  </>
);

interface InThisSnapshot {
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** Where a block stands in the page, named in the language of who reads it as far as it is translated. */
const entryOf = (danger: Danger, { snapshot, language }: InThisSnapshot) => {
  const translated = snapshot.find(dangerTranslationKind, danger.id, language);
  return translated && isFresh(translated, danger)
    ? { id: `danger-${danger.id}-translated`, text: translated.title }
    : { id: `danger-${danger.id}-title`, text: danger.title };
};

/** Every block of danger to jump to. */
export const DangerListPage = ({ snapshot, language }: InThisSnapshot): VNode => {
  const dangers = snapshot.list(dangerKind).map(({ item }) => item);
  return (
    <>
      <h1 class="govuk-heading-xl">{wordsIn(language).danger.whoToRing}</h1>
      <Contents
        label={wordsIn(language).guide.onThisPage}
        entries={dangers.map((danger) => entryOf(danger, { snapshot, language }))}
      />
      {dangers.map(({ id }) => (
        <DangerNow snapshot={snapshot} id={id} language={language} />
      ))}
      {language === 'en' ? <WhenItComes dangers={dangers} /> : null}
    </>
  );
};

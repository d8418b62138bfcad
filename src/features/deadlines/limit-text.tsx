import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { LimitWords } from '../../law/index.ts';
import type { Language } from '../../ui/language.ts';
import { wordsIn } from '../../ui/words/words-in.ts';
import { limitText } from './limit-view.ts';

/** A bare length is said in the language of the page; what needs a sentence stays in English. */
const Length = ({ words, language }: { words: LimitWords; language: Language }): VNode => {
  const { length, unit } = words.version;
  if (language === 'en') return <>{words.text}</>;
  const isBare = length !== null && unit !== null && !words.text.includes('(');
  const said = isBare ? wordsIn(language).length[unit](length) : words.text;
  return <span lang={isBare ? undefined : 'en'}>{said}</span>;
};

/** A limit inside a sentence. One that nobody has confirmed says so, with the page to look at. */
export const LimitText = ({
  snapshot,
  id,
  language = 'en',
}: {
  snapshot: Snapshot;
  id: string;
  language?: Language;
}): VNode | null => {
  const words = limitText(snapshot, id);
  if (!words) return null;
  const source = words.version.sources[0];
  return (
    <>
      <strong class="fmh-limit-text">
        <Length words={words} language={language} />
      </strong>
      {words.checkThis && source ? (
        <>
          {' '}
          (
          <a class="govuk-link" href={source.url}>
            check this
          </a>
          )
        </>
      ) : null}
    </>
  );
};

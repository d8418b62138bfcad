import type { VNode } from 'preact';
import { Details } from '../../../ui/details/details.tsx';
import type { Told } from '../rules/holds.ts';
import type { WrittenLetter } from '../rules/letter-document.ts';
import { type Origin, type Sentence, sentenceText } from '../rules/written.ts';
import type { Way } from './way.tsx';

/** A source with the place in it, which its title may name already. */
const placeIn = ({ title, at }: { readonly title: string; readonly at?: string | undefined }): string =>
  at === undefined || title.endsWith(at) ? title : `${title}, ${at}`;

interface OriginWords {
  readonly words: string;
  /** The page that says so. */
  readonly url?: string | undefined;
}

const originWords = (origin: Origin, way: Way, told: Told): OriginWords => {
  switch (origin.kind) {
    case 'answer': {
      const question = way.letter.questions.find(({ id }) => id === origin.question);
      return { words: `You said it: “${question?.ask ?? origin.question}”` };
    }
    case 'rule': {
      const fact = told.facts.get(origin.limit);
      return {
        words: `The rule “${fact?.limit.title ?? origin.limit}”${fact?.source ? `: ${placeIn(fact.source)}` : ''}`,
        url: fact?.source?.url,
      };
    }
    case 'source': {
      const source = way.letter.sources.find(({ id }) => id === origin.source);
      return { words: `The law: ${source?.title ?? origin.source}`, url: source?.url };
    }
    case 'words':
      return { words: 'Words of the letter: a greeting or a request' };
  }
};

/** What a sentence rests on, the law first, each once. */
const originsOf = (sentence: Sentence, way: Way, told: Told): readonly OriginWords[] => {
  const all = sentence.origins.map((origin) => originWords(origin, way, told));
  const once = [...new Map(all.map((one) => [one.words, one])).values()];
  return [...once.filter(({ url }) => url !== undefined), ...once.filter(({ url }) => url === undefined)];
};

const SentenceRow = ({ sentence, way, told }: { sentence: Sentence; way: Way; told: Told }): VNode => (
  <li>
    <bdi>{sentenceText(sentence)}</bdi>
    <span class="fmh-origin">
      {originsOf(sentence, way, told).map(({ words, url }, at) => (
        <>
          {at > 0 ? ' ' : null}
          {url ? (
            <a class="govuk-link" href={url}>
              {words}
            </a>
          ) : (
            words
          )}
          .
        </>
      ))}
    </span>
  </li>
);

export interface OriginsProps {
  readonly way: Way;
  readonly told: Told;
  readonly written: WrittenLetter;
}

/** Where each sentence of the letter comes from. */
export const Origins = ({ way, told, written }: OriginsProps): VNode => (
  <Details summaryText="Where each sentence comes from">
    <p>Nothing about you and your home stands there that you did not say, and no law without its source.</p>
    <ol class="fmh-origins">
      {written.body.flatMap(({ sentences }) =>
        sentences.map((sentence) => <SentenceRow sentence={sentence} way={way} told={told} />),
      )}
    </ol>
  </Details>
);

import type { VNode } from 'preact';
import { Details } from '../../../ui/details/details.tsx';
import type { Told } from '../rules/holds.ts';
import type { WrittenLetter } from '../rules/letter-document.ts';
import { type Origin, type Sentence, sentenceText } from '../rules/written.ts';
import type { Way } from './way.tsx';

/** A source with the place in it, which its title may name already. */
const placeIn = ({ title, at }: { readonly title: string; readonly at?: string | undefined }): string =>
  at === undefined || title.endsWith(at) ? title : `${title}, ${at}`;

const originWords = (origin: Origin, way: Way, told: Told): string => {
  switch (origin.kind) {
    case 'answer': {
      const question = way.letter.questions.find(({ id }) => id === origin.question);
      return `You said it: “${question?.ask ?? origin.question}”`;
    }
    case 'rule': {
      const fact = told.facts.get(origin.limit);
      return `The rule “${fact?.limit.title ?? origin.limit}”${fact?.source ? `: ${placeIn(fact.source)}` : ''}`;
    }
    case 'source': {
      const source = way.letter.sources.find(({ id }) => id === origin.source);
      return `The law: ${source?.title ?? origin.source}`;
    }
    case 'words':
      return 'Words of the letter: a greeting or a request';
  }
};

const SentenceRow = ({ sentence, way, told }: { sentence: Sentence; way: Way; told: Told }): VNode => (
  <li>
    <bdi>{sentenceText(sentence)}</bdi>
    <span class="fmh-origin">
      {sentence.origins.map((origin) => originWords(origin, way, told)).join('. ')}.
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
    <p>The letter says nothing that you did not say, and no law without its source.</p>
    <ol class="fmh-origins">
      {written.body.flatMap(({ sentences }) =>
        sentences.map((sentence) => <SentenceRow sentence={sentence} way={way} told={told} />),
      )}
    </ol>
  </Details>
);

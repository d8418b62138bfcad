import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { Details } from '../../../ui/details/details.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import type { Landlord } from '../../landlords/index.ts';
import { type Answer, entriesOf, optionsOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import { type Field, NOT_SURE, type Question } from '../question.ts';
import { askedQuestions } from '../rules/asked.ts';
import { gapWords } from '../rules/gap-words.ts';
import type { Told } from '../rules/holds.ts';
import type { WrittenLetter } from '../rules/letter-document.ts';
import type { Note } from '../rules/notes.ts';
import { type Origin, type Sentence, sentenceText } from '../rules/written.ts';
import { Contradiction } from './contradiction.tsx';
import { Notes } from './notes.tsx';
import { DangerFirst, Handed, Leave, StepLink, stepAddress, type Way } from './way.tsx';

/** One answer in words, as it was chosen or typed. */
const shown = (field: Question | Field, answer: Answer | undefined): string => {
  if (answer === undefined || answer === '') return 'Left out';
  if (answer === NOT_SURE) return 'I am not sure';
  const textOf = (value: string): string =>
    choicesOf(field)?.find((one) => one.value === value)?.text ??
    (value === NOT_SURE ? 'I am not sure' : value);
  if (field.kind === 'several') return optionsOf(answer).map(textOf).join('\n');
  if (choicesOf(field)) return textOf(String(answer));
  if (field.kind === 'day') return gapWords(field, answer) ?? '';
  return typeof answer === 'string' ? answer : '';
};

const Lines = ({ text }: { text: string }): VNode => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 ? <br /> : null}
        <bdi>{line}</bdi>
      </>
    ))}
  </>
);

const AnswerWords = ({ question, answer }: { question: Question; answer: Answer | undefined }): VNode => {
  if (question.kind !== 'list') return <Lines text={shown(question, answer)} />;
  const entries = entriesOf(answer);
  if (entries.length === 0) return <>Left out</>;
  return (
    <ol class="govuk-list govuk-list--number">
      {entries.map((entry) => (
        <li>
          <Lines
            text={question.fields
              .flatMap((field) => (entry[field.id] ? [shown(field, entry[field.id])] : []))
              .join('\n')}
          />
        </li>
      ))}
    </ol>
  );
};

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

export interface CheckPageProps {
  readonly way: Way;
  readonly told: Told;
  readonly written: WrittenLetter;
  readonly notes: readonly Note[];
  /** The landlord of the list that was told. */
  readonly listed: Landlord | undefined;
}

/** Every answer with a way to change it, and where each sentence of the letter comes from. */
export const CheckPage = ({ way, told, written, notes, listed }: CheckPageProps): VNode => (
  <>
    <DangerFirst way={way} />
    <h1 class="govuk-heading-l">Check your answers</h1>
    <Notes notes={notes} />
    <Contradiction way={way} listed={listed} />
    <SummaryList
      rows={askedQuestions(way.letter, way.draft.answers).map((question) => ({
        key: { text: question.ask },
        value: { text: <AnswerWords question={question} answer={way.draft.answers[question.id]} /> },
        actions:
          way.sealed === undefined
            ? {
                items: [
                  {
                    href: `${stepAddress(way, question.id)}?back=check`,
                    text: 'Change',
                    visuallyHiddenText: question.ask,
                  },
                ],
              }
            : undefined,
      }))}
    />
    {way.sealed === undefined ? null : (
      <>
        <h2 class="govuk-heading-m">Change an answer</h2>
        {askedQuestions(way.letter, way.draft.answers).map((question) => (
          <StepLink way={way} step={question.id} back>
            {question.ask}
          </StepLink>
        ))}
      </>
    )}
    <Details summaryText="Where each sentence comes from">
      <p>The letter says nothing that you did not say, and no law without its source.</p>
      <ol class="fmh-origins">
        {written.body.flatMap(({ sentences }) =>
          sentences.map((sentence) => <SentenceRow sentence={sentence} way={way} told={told} />),
        )}
      </ol>
    </Details>
    {way.sealed === undefined ? (
      <Button href={stepAddress(way, 'letter')} plain>
        See the letter
      </Button>
    ) : (
      <form method="post" action={stepAddress(way, 'letter')}>
        <Handed way={way} />
        <input type="hidden" name="_show" value="1" />
        <Button>See the letter</Button>
      </form>
    )}
    <Leave way={way} />
  </>
);

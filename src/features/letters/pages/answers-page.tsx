import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import type { Landlord } from '../../landlords/index.ts';
import { type Answer, entriesOf, optionsOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import { type Field, NOT_SURE, type Question } from '../question.ts';
import { askedQuestions } from '../rules/asked.ts';
import { gapWords } from '../rules/gap-words.ts';
import { Contradiction } from './contradiction.tsx';
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

export interface AnswersPageProps {
  readonly way: Way;
  /** The landlord of the list that was told. */
  readonly listed: Landlord | undefined;
}

/** Every answer with a way to change it. */
export const AnswersPage = ({ way, listed }: AnswersPageProps): VNode => (
  <>
    <DangerFirst way={way} />
    <h1 class="govuk-heading-l">Your answers</h1>
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
                    href: `${stepAddress(way, question.id)}?back=answers`,
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

import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { Details } from '../../../ui/details/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx';
import { guidePath } from '../../guides/paths.ts';
import type { Landlord } from '../../landlords/index.ts';
import { ownerWords } from '../agreements.ts';
import { type AnswerFault, entriesIn, entryName, type Typed } from '../forms.ts';
import type { Asking } from '../letter-kind.ts';
import type { ListQuestion, Question } from '../question.ts';
import { askedQuestions } from '../rules/asked.ts';
import { saidBefore } from '../rules/said-before.ts';
import { QuestionField } from './question-fields.tsx';
import { DangerFirst, Handed, Leave, StepLink, stepAddress, type Way } from './way.tsx';
import { WhomField } from './whom-field.tsx';

export interface QuestionPageProps {
  readonly way: Way<Asking>;
  readonly question: Question;
  readonly typed: Typed;
  readonly faults: readonly AnswerFault[];
  /** After the answer, back to where all answers stand. */
  readonly back: boolean;
  /** One more entry of a list than was filled in. */
  readonly oneMore: boolean;
  /** Where it stands, in words of its own. */
  readonly place?: string;
  /** The landlord of the list that was told, where the question is of which kind it is. */
  readonly listed?: Landlord | undefined;
}

/** Where this question stands among those that are asked: "2 of 9". */
export const placeOf = (way: Way<Asking>, question: Question): string => {
  const asked = askedQuestions(way.letter, way.draft.answers);
  return `${asked.findIndex(({ id }) => id === question.id) + 1} of ${asked.length}`;
};

const before = (way: Way<Asking>, question: Question): string | undefined => {
  const asked = askedQuestions(way.letter, way.draft.answers);
  return asked[asked.findIndex(({ id }) => id === question.id) - 1]?.id;
};

const Entries = ({ list, ...props }: Omit<QuestionPageProps, 'question'> & { list: ListQuestion }): VNode => {
  const filled = entriesIn(list, props.typed);
  // What was typed is shown again, all of it, even where it is too much.
  const isFresh = props.oneMore && filled < list.most;
  const count = Math.max(filled + (isFresh ? 1 : 0), 1);
  const fault = props.faults.find(({ field }) => field === list.id);
  return (
    <>
      <h1 class="govuk-heading-l" id={list.id}>
        {list.ask}
      </h1>
      {list.hint ? <p class="govuk-body">{list.hint}</p> : null}
      {fault ? <p class="govuk-error-message">{fault.sentence}</p> : null}
      {Array.from({ length: count }, (_, at) => (
        <Fieldset
          legend={{
            text: `${list.one} ${at + 1}`,
            // One alone needs no number for the eye.
            classes: count === 1 ? 'govuk-visually-hidden' : 'govuk-fieldset__legend--m',
          }}
        >
          {list.fields.map((field, number) => (
            <QuestionField
              field={field}
              name={entryName(list.id, at + 1, field.id)}
              typed={props.typed}
              faults={props.faults}
              isHeading={false}
              opensHere={isFresh && at === count - 1 && number === 0}
            />
          ))}
        </Fieldset>
      ))}
      {filled > 1 ? <p class="govuk-body-s">To take one out, empty its boxes.</p> : null}
    </>
  );
};

const Fields = (props: QuestionPageProps): VNode => {
  const { question, way, typed, faults } = props;
  if (question.kind === 'list') return <Entries {...props} list={question} />;
  if (question.kind === 'landlord' || question.kind === 'recipient')
    return <WhomField {...{ way, question, typed, faults }} />;
  const { listed } = props;
  const field = listed
    ? {
        ...question,
        hint: `The Regulator lists ${listed.name} as ${ownerWords(listed.type).toLowerCase()}. Change it if that is wrong.`,
      }
    : question;
  return <QuestionField field={field} name={question.id} typed={typed} faults={faults} isHeading />;
};

/** What was said before, so that nobody says it twice. */
const Recalled = ({ way, question }: Pick<QuestionPageProps, 'way' | 'question'>): VNode | null => {
  const before = saidBefore(way.letter, question, way.draft.answers);
  return before.length === 0 ? null : (
    <Details summaryText="What you have said so far" open>
      {before.map(({ ask, said }) => (
        <>
          <p>{ask}</p>
          <ul class="govuk-list govuk-list--bullet">
            {said.map((line) => (
              <li>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Details>
  );
};

/** The guide for whoever may not go on with what was answered. */
const guideFor = (question: Question): string | undefined => {
  if (question.kind === 'list') return question.one_must?.guide;
  return 'must' in question ? question.must?.guide : undefined;
};

/** One question, and the ways back, on and out. */
export const QuestionPage = (props: QuestionPageProps): VNode => {
  const { way, question, faults } = props;
  const last = before(way, question);
  const guide = guideFor(question);
  return (
    <>
      <DangerFirst way={way} after={last} />
      {last ? (
        <StepLink way={way} step={last} classes="govuk-back-link">
          Back
        </StepLink>
      ) : null}
      {faults.length > 0 ? (
        <ErrorSummary
          errorList={faults.map(({ field, sentence }) => ({ text: sentence, href: `#${field}` }))}
        />
      ) : null}
      <form method="post" action={stepAddress(way, question.id)} noValidate>
        <Handed way={way} />
        {props.back ? <input type="hidden" name="_back" value="answers" /> : null}
        <p class="govuk-caption-l">
          {props.place ?? (
            <>
              <span class="govuk-visually-hidden">Question </span>
              {placeOf(way, question)}
            </>
          )}
        </p>
        {way.draft.along?.includes(question.id) ? (
          <p class="govuk-body">
            <strong>This comes from your other letter.</strong> Change it as you like.
          </p>
        ) : null}
        <Recalled way={way} question={question} />
        <Fields {...props} />
        {faults.length > 0 && guide ? (
          <p class="govuk-body">
            <a class="govuk-link" href={guidePath('en', guide)}>
              Read how
            </a>
          </p>
        ) : null}
        <div class="govuk-button-group">
          <Button>Continue</Button>
          {question.kind === 'list' ? (
            <Button name="_more" value="1" classes="govuk-button--secondary">
              Add another {question.one.toLowerCase()}
            </Button>
          ) : null}
        </div>
      </form>
      <Leave way={way} brief />
    </>
  );
};

import type { VNode } from 'preact';
import type { Question } from '../kind.ts';

/** The name of the field of a question, by its number from 0. */
export const answerField = (number: number): string => `question-${number + 1}`;

/** The heading of the result: browsers go to it with the focus, which has it read out. */
export const resultPlace = 'result';

export interface CheckQuestionsProps {
  readonly questions: readonly Question[];
  /** Where the answers go. */
  readonly action: string;
  /** The reader may have to leave at once: the answer keeps the way out. */
  readonly exit?: boolean;
  /** What was chosen before: the number of the option, by question. */
  readonly chosen?: readonly (number | undefined)[];
}

const Verdict = ({ right, why }: { right: boolean; why: string }): VNode => (
  <p class={right ? 'fmh-verdict fmh-verdict--right' : 'fmh-verdict'}>
    <strong>{right ? 'Yes.' : 'Not this one.'}</strong> {why}
  </p>
);

const QuestionFields = ({
  question,
  number,
  chosen,
  sent,
}: {
  question: Question;
  number: number;
  chosen: number | undefined;
  /** The answers were sent: one that is missing is said so where it is missing. */
  sent: boolean;
}): VNode => {
  const option = chosen === undefined ? undefined : question.options[chosen];
  return (
    <fieldset class="govuk-fieldset fmh-question" id={answerField(number)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {number + 1}. {question.ask}
      </legend>
      <div class="govuk-radios govuk-radios--small">
        {question.options.map(({ text }, at) => {
          const id = `${answerField(number)}-${at}`;
          return (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={id}
                name={answerField(number)}
                type="radio"
                value={String(at)}
                checked={chosen === at}
              />
              <label class="govuk-label govuk-radios__label" for={id}>
                {text}
              </label>
            </div>
          );
        })}
      </div>
      {option ? <Verdict right={option.right} why={option.why} /> : null}
      {sent && !option ? <p class="fmh-verdict">Not answered yet.</p> : null}
    </fieldset>
  );
};

/** Who keeps what of the answers: without script, and beside somebody dangerous, nobody keeps anything. */
export const keptOfAnswers = (exit: boolean): string =>
  exit
    ? 'Nothing of your answers is kept, here or with us.'
    : 'We keep nothing of your answers. Only this device can note which were right.';

/**
 * Questions to check oneself by, as a plain form. Which answer is right, and why, comes with the result alone; what was
 * chosen is used for that page and kept by nobody. There are as many tries as one likes.
 */
export const CheckQuestions = ({
  questions,
  action,
  exit = false,
  chosen = [],
}: CheckQuestionsProps): VNode => (
  <form class="fmh-questions" method="post" action={`${action}#${resultPlace}`}>
    {exit && <input type="hidden" name="exit" value="1" />}
    {questions.map((question, number) => (
      <QuestionFields question={question} number={number} chosen={chosen[number]} sent={chosen.length > 0} />
    ))}
    <button type="submit" class="govuk-button">
      {chosen.length > 0 ? 'Check again' : 'Check my answers'}
    </button>
  </form>
);

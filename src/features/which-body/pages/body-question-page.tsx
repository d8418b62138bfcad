import type { VNode } from 'preact';
import { BackLink } from '../../../ui/back-link/back-link.tsx';
import { ChoiceList } from '../../../ui/choice-list/choice-list.tsx';
import { elsewherePath } from '../../contacts/paths.ts';
import { dangerListPath } from '../../danger/paths.ts';
import { type BodyQuestion, type WhichBody, waysOf } from '../body-kind.ts';
import { whichBodyPath, whichBodyStepPath } from '../paths.ts';
import { questionBefore } from '../ways.ts';

export const stepAddress = ({ first }: WhichBody, id: string): string =>
  id === first ? whichBodyPath('en') : whichBodyStepPath('en', id);

/** To the question before, where there is one alone; else to the first. */
export const BackToQuestion = ({ body, id }: { body: WhichBody; id: string }): VNode => {
  const before = questionBefore(waysOf(body), id);
  return before ? (
    <BackLink href={stepAddress(body, before)} />
  ) : (
    <BackLink href={whichBodyPath('en')}>Start again</BackLink>
  );
};

const NOT_SURE = 'I am not sure';

/** One question: each answer is a link, so that one tap is enough. */
export const BodyQuestionPage = ({ body, question }: { body: WhichBody; question: BodyQuestion }): VNode => {
  const isFirst = question.id === body.first;
  return (
    <>
      {isFirst ? (
        <>
          <h1 class="govuk-heading-xl">{body.title}</h1>
          <p class="govuk-body-l">{body.lead}</p>
          <p class="govuk-body">
            Danger now?{' '}
            <a class="govuk-link" href={dangerListPath('en')}>
              See who to ring first
            </a>
          </p>
          <p class="govuk-body">
            Do you rent from a private landlord?{' '}
            <a class="govuk-link" href={elsewherePath('private-renting')}>
              Others help you
            </a>
          </p>
          <h2 class="govuk-heading-l">{question.ask}</h2>
        </>
      ) : (
        <>
          <BackToQuestion body={body} id={question.id} />
          <h1 class="govuk-heading-l">{question.ask}</h1>
        </>
      )}
      {question.hint ? <p class="govuk-body">{question.hint}</p> : null}
      <ChoiceList
        choices={[
          ...question.answers.map(({ say, hint, to }) => ({
            text: say,
            ...(hint ? { hint } : {}),
            href: stepAddress(body, to),
          })),
          { text: NOT_SURE, href: stepAddress(body, question.not_sure) },
        ]}
      />
    </>
  );
};

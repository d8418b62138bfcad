import type { VNode } from 'preact';
import type { Snapshot } from '../../../../adapters/content/snapshot.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Details } from '../../../../ui/details/details.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Radios } from '../../../../ui/radios/radios.tsx';
import { DangerNow } from '../../../danger/index.ts';
import { dangerListPath } from '../../../danger/paths.ts';
import { privacyPath } from '../../../home/paths.ts';
import type { AnswerFault } from '../../forms.ts';
import { choiceItems } from '../../pages/question-fields.tsx';
import { lettersPath, whatIsWrongPath } from '../../paths.ts';
import type { Guidance } from '../guidance-kind.ts';

export interface FirstPageProps {
  readonly guidance: Guidance;
  readonly snapshot: Snapshot;
  readonly faults?: readonly AnswerFault[];
}

/** Danger, and the first question: the same page for everybody, and nothing is kept before it is answered. */
export const FirstPage = ({ guidance, snapshot, faults = [] }: FirstPageProps): VNode => {
  const [first] = guidance.questions;
  return (
    <>
      {faults.length > 0 ? (
        <ErrorSummary
          errorList={faults.map(({ field, sentence }) => ({ text: sentence, href: `#${field}` }))}
        />
      ) : null}
      <h1 class="govuk-heading-xl">{guidance.title}</h1>
      <p class="govuk-body-l">{guidance.lead}</p>
      <Details summaryText="Is anybody in danger now? Ring first">
        {guidance.danger.map((id) => (
          <DangerNow snapshot={snapshot} id={id} brief />
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href={dangerListPath('en')}>
            Every danger, and who to ring
          </a>
        </p>
      </Details>
      <form method="post" action={whatIsWrongPath('en')} noValidate>
        <input type="hidden" name="_answered" value="1" />
        {first?.kind === 'choice' ? (
          <Radios
            name={first.id}
            fieldset={{ legend: { text: first.ask, classes: 'govuk-fieldset__legend--m' } }}
            hint={first.hint ? { text: first.hint } : undefined}
            errorMessage={faults[0] && { text: faults[0].sentence }}
            items={choiceItems(first)}
          />
        ) : null}
        <Button>Continue</Button>
      </form>
      <p class="govuk-body">
        You know which letter?{' '}
        <a class="govuk-link" href={lettersPath('en')}>
          See every letter
        </a>
      </p>
      <p class="govuk-body-s">
        No account. What you choose is locked with a key that only your browser has, in one cookie. It is
        erased when you leave, or after a day.{' '}
        <a class="govuk-link" href={privacyPath('en')}>
          Privacy
        </a>
      </p>
    </>
  );
};

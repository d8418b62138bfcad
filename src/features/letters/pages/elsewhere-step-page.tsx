import type { VNode } from 'preact';
import { type Elsewhere, ElsewherePlaces } from '../../contacts/index.ts';
import { DangerFirst, Leave, StepLink, type Way } from './way.tsx';

/** These letters are not for this home: who does help, and back to the question with everything that was said. */
export const ElsewhereStepPage = ({
  way,
  entry,
  question,
}: {
  way: Way;
  entry: Elsewhere;
  /** The question in which the home was told. */
  question: string;
}): VNode => (
  <>
    <DangerFirst way={way} />
    <StepLink way={way} step={question} classes="govuk-back-link">
      Back
    </StepLink>
    <h1 class="govuk-heading-l">This letter is not for your home</h1>
    <p class="govuk-body">{entry.text}</p>
    <p class="govuk-body">The letter would name law that is not for you. So it is not written.</p>
    <h2 class="govuk-heading-m">These places help with it</h2>
    <ElsewherePlaces places={entry.places} />
    <p class="govuk-body">
      Chosen by mistake?{' '}
      <StepLink way={way} step={question}>
        Choose again
      </StepLink>{' '}
      Your answers are still here.
    </p>
    <Leave way={way} />
  </>
);

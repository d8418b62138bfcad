import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Radios } from '../../../ui/radios/radios.tsx';
import { ContactEntry } from '../../contacts/index.ts';
import { guidePath } from '../../guides/paths.ts';
import type { AnswerFault } from '../forms.ts';
import { Handed, Leave, stepAddress, type Way } from './way.tsx';

const asks: Readonly<Record<Way['letter']['harm'][number], { ask: string; hint?: string }>> = {
  court: {
    ask: 'Have you had court papers, or do you have a hearing date?',
    hint: 'Or a notice that says you may lose your home.',
  },
  shared: {
    ask: 'Do you share your home, phone or post with the person whom this is about?',
    hint: 'They may see the letter, or the answer to it.',
  },
  away: {
    ask: 'Do you want to get away from somebody who may see your post, your phone or this screen?',
    hint: 'They may find out that you want to move.',
  },
};

/** What is asked before a letter that could harm. */
export const BeforePage = ({ way, faults }: { way: Way; faults: readonly AnswerFault[] }): VNode => (
  <>
    {faults.length > 0 ? (
      <ErrorSummary
        errorList={faults.map(({ field, sentence }) => ({ text: sentence, href: `#${field}` }))}
      />
    ) : null}
    <h1 class="govuk-heading-l">Before you write</h1>
    <form method="post" action={stepAddress(way, 'before')} noValidate>
      <Handed way={way} />
      {way.letter.harm.map((harm) => {
        const fault = faults.find(({ field }) => field === `harm-${harm}`);
        return (
          <Radios
            name={`harm-${harm}`}
            value={way.draft.harm?.[harm]}
            fieldset={{ legend: { text: asks[harm].ask, classes: 'govuk-fieldset__legend--m' } }}
            hint={asks[harm].hint ? { text: asks[harm].hint } : undefined}
            errorMessage={fault && { text: fault.sentence }}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />
        );
      })}
      <Button>Continue</Button>
    </form>
    <Leave way={way} brief />
  </>
);

/** Who advises first, by what was answered. */
const advisersFor = ({ court, shared, away }: Readonly<Record<string, string>>): readonly string[] => [
  ...(shared === 'yes' || away === 'yes' ? ['refuge', 'mens-advice-line', 'galop'] : []),
  ...(court === 'yes' ? ['housing-loss-prevention', 'civil-legal-advice'] : []),
  ...['shelter', 'citizens-advice'],
];

/** An agreement with the landlord ends no case by itself. */
const Hearing = ({ way: { snapshot } }: { way: Way }): VNode => {
  const href = guidePath('en', 'eviction');
  const title = snapshot.titleAt(href);
  return (
    <p class="govuk-body">
      Do you have a hearing date? Go to the hearing, also if your landlord agrees to something.
      {title ? (
        <>
          {' '}
          Read more:{' '}
          <a class="govuk-link" href={href}>
            {title}
          </a>
          .
        </>
      ) : null}
    </p>
  );
};

/** Advice comes before a letter that could harm who sends it. */
export const AdvicePage = ({ way }: { way: Way }): VNode => (
  <>
    <h1 class="govuk-heading-l">Get advice before you write</h1>
    <p class="govuk-body-l">
      {way.draft.harm?.court === 'yes'
        ? 'What you write can be used in court. Speak to an adviser first. It is free.'
        : 'This letter, or the answer to it, may be seen by somebody who could hurt you. Speak to somebody first. It is free.'}
    </p>
    {way.draft.harm?.court === 'yes' ? <Hearing way={way} /> : null}
    {advisersFor(way.draft.harm ?? {}).map((id) => (
      <ContactEntry snapshot={way.snapshot} id={id} />
    ))}
    <form method="post" action={stepAddress(way, 'advice')}>
      <Handed way={way} />
      <Button classes="govuk-button--secondary">I have had advice. Go on to the letter</Button>
    </form>
    <Leave way={way} brief />
  </>
);

import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Radios } from '../../../ui/radios/radios.tsx';
import type { Landlord } from '../../landlords/index.ts';
import { ownerWords } from '../agreements.ts';
import { Handed, Leave, StepLink, stepAddress, type Way } from './way.tsx';

export interface WhichLandlordProps {
  readonly way: Way;
  /** The question that was answered. */
  readonly question: string;
  /** What was typed. */
  readonly told: string;
  /** Landlords of the list with names like it. */
  readonly like: readonly Landlord[];
  readonly fault?: string | undefined;
  /** After the answer, back to where all answers stand. */
  readonly back: boolean;
}

/** The value that keeps what was typed. */
export const AS_TYPED = 'as-typed';

/** Whether one of the list was meant: what was typed can always be kept. */
export const WhichLandlordPage = ({ way, question, told, like, fault, back }: WhichLandlordProps): VNode => (
  <>
    <StepLink way={way} step={question} back={back} classes="govuk-back-link">
      Back
    </StepLink>
    {fault ? <ErrorSummary errorList={[{ text: fault, href: '#landlord-listed' }]} /> : null}
    <form method="post" action={stepAddress(way, 'which-landlord')} noValidate>
      <Handed way={way} />
      {back ? <input type="hidden" name="_back" value="answers" /> : null}
      <Radios
        name="landlord-listed"
        fieldset={{
          legend: {
            text: 'Is it one of these?',
            classes: 'govuk-fieldset__legend--l',
            isPageHeading: true,
          },
        }}
        hint={{ text: 'The right name helps your letter to arrive.' }}
        errorMessage={fault ? { text: fault } : undefined}
        items={[
          ...like.map(({ code, name, type }) => ({
            value: code,
            text: name,
            hint: { text: ownerWords(type) },
          })),
          { divider: 'or' },
          { value: AS_TYPED, text: `None of these. Keep “${told}”` },
        ]}
      />
      <Button>Continue</Button>
    </form>
    <Leave way={way} brief />
  </>
);

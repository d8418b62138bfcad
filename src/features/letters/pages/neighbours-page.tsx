import type { VNode } from 'preact';
import { WarningText } from '../../../ui/warning-text/warning-text.tsx';
import type { GroupSheets } from '../rules/group-sheets.ts';
import { Take } from './take.tsx';
import { Handed, Leave, StepLink, stepAddress, type Way } from './way.tsx';

/** Begins the letter of several homes from one that is for one home. */
export const TogetherDoor = ({ way, together }: { way: Way; together: string }): VNode => (
  <>
    <h2 class="govuk-heading-m">Do your neighbours have the same problem?</h2>
    <form class="fmh-step-link" method="post" action={stepAddress(way, 'another')}>
      <Handed way={way} />
      <input type="hidden" name="letter" value={together} />
      <button type="submit" class="fmh-link-button">
        Write it with your neighbours
      </button>
    </form>
    <p class="govuk-body-s">
      One letter for all, and a sheet to sign. What you wrote about your home does not go into it.
    </p>
  </>
);

/** The letter is that of several homes: what each does, and the sheets to do it with. */
export const NeighboursPage = ({ way, sheets }: { way: Way; sheets: GroupSheets }): VNode => (
  <>
    <StepLink way={way} step="letter" classes="govuk-back-link">
      Back to your letter
    </StepLink>
    <h1 class="govuk-heading-l">With your neighbours</h1>
    <WarningText>
      Nobody has to sign, and nobody has to say why. The landlord sees every name. So may your neighbours.
    </WarningText>
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      <li>Show the letter to your neighbours. Change what is not true for all of you.</li>
      <li>Print the sheets. Take the sheet to sign from door to door, with the letter. Do not hang it up.</li>
      <li>Each person signs for themselves. Do not sign for anybody else.</li>
      {sheets.home ? (
        <li>
          Give each home a copy of the sheet “{sheets.home.title}”. They fill it in themselves, and close it
          in an envelope or send it on their own. You need not read it.
        </li>
      ) : null}
      <li>Take a photo of the letter and of the names. Then send everything together.</li>
      <li>Tell everybody what the landlord answers.</li>
    </ol>
    <h2 class="govuk-heading-m">The sheets</h2>
    <div class="fmh-takes">
      <Take way={way} as="sheets-pdf">
        PDF, to print
      </Take>
      <Take way={way} as="sheets-word">
        Word, to change
      </Take>
      <Take way={way} as="sheets-text">
        Plain text
      </Take>
    </div>
    <p class="govuk-body">They are empty. What your neighbours write on them is never typed here.</p>
    <h2 class="govuk-heading-m">Good to know</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>Two homes are enough. Go to the landlord before everybody has signed, if it cannot wait.</li>
      <li>Danger in one home? That home rings now, and does not wait for the letter.</li>
      <li>Somebody is afraid to be named? They leave it out, or write on their own.</li>
      <li>Everybody goes on paying rent. A letter with many names does not change that.</li>
    </ul>
    <Leave way={way} />
  </>
);

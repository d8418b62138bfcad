import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { ContactEntry } from '../../contacts/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { whoIsMyLandlordPath } from '../../home/paths.ts';
import { NOT_SURE } from '../question.ts';
import type { LetterDocument } from '../rules/letter-document.ts';
import type { ComingStep } from '../rules/next-dates.ts';
import type { Note } from '../rules/notes.ts';
import { Notes } from './notes.tsx';
import { OtherLetter } from './other-letter.tsx';
import { DangerFirst, Handed, Leave, StepLink, stepAddress, type Way } from './way.tsx';

export interface NextPageProps {
  readonly way: Way;
  readonly document: LetterDocument;
  readonly steps: readonly ComingStep[];
  readonly notes: readonly Note[];
}

/** It goes to the landlord, and nobody is sure who that is. */
const isLandlordUnknown = ({ letter, draft }: Way): boolean => {
  const { question } = letter.to;
  return question === 'landlord' && draft.answers[question] === NOT_SURE;
};

const Envelope = ({ way, document }: { way: Way; document: LetterDocument }): VNode => (
  <section aria-labelledby="post">
    <h2 class="govuk-heading-m" id="post">
      Send it
    </h2>
    <p class="govuk-body">{way.letter.to.send}</p>
    {isLandlordUnknown(way) ? (
      <p class="govuk-body">
        <a class="govuk-link" href={whoIsMyLandlordPath('en')}>
          How to find out who your landlord is
        </a>
      </p>
    ) : null}
    {way.letter.to.contacts.map((id) => (
      <ContactEntry snapshot={way.snapshot} id={id} />
    ))}
    <p class="govuk-body">
      By post: write this on the envelope
      {document.recipient.length > 1 ? '' : ', with the address below it'}, and your own address on the back.
    </p>
    <p class="fmh-envelope">
      {document.recipient.map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          <bdi>{line}</bdi>
        </>
      ))}
    </p>
    <ol class="govuk-list govuk-list--number">
      <li>Make a copy or take a photo of the letter first.</li>
      <li>Take it to a Post Office counter. Ask for proof of posting. It is free.</li>
      <li>Keep the slip with your copy. It shows the day on which you sent it.</li>
      {way.letter.to.name === undefined ? (
        <li>By hand works too: ask at the desk for a stamped copy, or a receipt.</li>
      ) : null}
    </ol>
  </section>
);

/** What becomes of a letter once it is sent: how to send it, what comes when, and what to do if it does not. */
export const NextPage = ({ way, document, steps, notes }: NextPageProps): VNode => (
  <>
    <DangerFirst way={way} />
    <StepLink way={way} step="letter" classes="govuk-back-link">
      Back to your letter
    </StepLink>
    <h1 class="govuk-heading-l">What happens next</h1>
    <Notes way={way} notes={notes} />
    <Envelope way={way} document={document} />
    <h2 class="govuk-heading-m">After you have sent it</h2>
    {steps.some(({ askOn }) => askOn !== undefined) ? (
      <p class="govuk-body">The dates are right if {way.letter.to.called} gets it today.</p>
    ) : null}
    <ol class="govuk-list govuk-list--number">
      {steps.map(({ words, askOnWords, letter, guide }, at) => (
        <li>
          {words}
          {askOnWords ? (
            <>
              {' '}
              If not, ask on <strong>{askOnWords}</strong>.
            </>
          ) : null}
          {letter && steps.findIndex((one) => one.letter === letter) === at ? (
            <>
              {' '}
              <OtherLetter way={way} slug={letter} />
            </>
          ) : null}
          {guide ? (
            <>
              {' '}
              <a class="govuk-link" href={guidePath('en', guide)}>
                Read how
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ol>
    {steps.some(({ letter }) => letter !== undefined) ? (
      <p class="govuk-body-s">Each of these letters begins with your answers.</p>
    ) : null}
    {steps.some(({ askOn }) => askOn !== undefined) ? (
      <form method="post" action={stepAddress(way, 'take')}>
        <Handed way={way} />
        <input type="hidden" name="as" value="calendar" />
        <Button plain>Put the dates in my calendar</Button>
      </form>
    ) : null}
    <form method="post" action={stepAddress(way, 'take')}>
      <Handed way={way} />
      <input type="hidden" name="as" value="answers" />
      <Button plain classes="govuk-button--secondary">
        Keep my answers as a file
      </Button>
    </form>
    <p class="govuk-body-s">
      You can open the file again here, for the next letter too. The file is only on your device.
    </p>
    <Leave way={way} />
  </>
);

import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Letter } from '../../../ui/letter/letter.tsx';
import { Textarea } from '../../../ui/textarea/textarea.tsx';
import { WarningText } from '../../../ui/warning-text/warning-text.tsx';
import type { Landlord } from '../../landlords/index.ts';
import { isBehind } from '../drafts/edited.ts';
import type { LetterDocument } from '../rules/letter-document.ts';
import type { Note } from '../rules/notes.ts';
import { Contradiction } from './contradiction.tsx';
import { TogetherDoor } from './neighbours-page.tsx';
import { Notes } from './notes.tsx';
import { Origins, type OriginsProps } from './origins.tsx';
import { Take } from './take.tsx';
import { DangerFirst, Handed, Leave, StepLink, stepAddress, type Way } from './way.tsx';

export interface LetterPageProps {
  readonly way: Way;
  /** The landlord of the list that was told. */
  readonly listed: Landlord | undefined;
  readonly notes: readonly Note[];
  readonly letter: LetterDocument;
  /** Where its sentences come from; nothing of words that were changed by hand. */
  readonly origins: Omit<OriginsProps, 'way'> | undefined;
  /** The letter as it was before its words were changed by hand. */
  readonly unedited: string | undefined;
  /** Opens it in a mail program, where it is short enough to arrive whole. */
  readonly mail: string | undefined;
  /** Lines of law that were taken out by hand. */
  readonly missing: readonly string[];
  /** It has lines to fill by hand. */
  readonly toFill: boolean;
  /** Some letters have no form in the faces that we print with. */
  readonly unprintable: boolean;
}

/** What was taken out, and why it should stay. */
export const MissingLaw = ({ missing }: { missing: readonly string[] }): VNode | null =>
  missing.length === 0 ? null : (
    <>
      <WarningText>
        {missing.length === 1 ? 'A line that says the law is gone' : 'Lines that say the law are gone'} from
        your letter, or changed. The letter is stronger with {missing.length === 1 ? 'it' : 'them'}:
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );

/** What becomes of answers where the words were changed by hand. */
const ByHand = ({ way }: { way: Way }): VNode | null => {
  if (way.draft.words === undefined) return null;
  if (!isBehind(way.draft))
    return <p class="govuk-body">You have changed the words by hand. New answers do not change them.</p>;
  return (
    <>
      <WarningText>
        You changed an answer after you changed the words by hand. The words do not have it yet.
      </WarningText>
      <form method="post" action={stepAddress(way, 'edit')}>
        <Handed way={way} />
        <Button name="again" value="1" classes="govuk-button--secondary">
          Write it again from my answers
        </Button>
      </form>
      <div class="govuk-body">
        Your own words are taken out then. Or:{' '}
        <StepLink way={way} step="edit">
          change the words
        </StepLink>
      </div>
    </>
  );
};

/** The letter as it will be sent, and every way to take it. */
export const LetterPage = ({
  way,
  listed,
  notes,
  letter,
  origins,
  unedited,
  mail,
  missing,
  toFill,
  unprintable,
}: LetterPageProps): VNode => (
  <>
    <DangerFirst way={way} unedited={unedited} />
    <h1 class="govuk-heading-l">Your letter</h1>
    <Notes way={way} notes={notes} />
    <ByHand way={way} />
    <Contradiction way={way} listed={listed} />
    <MissingLaw missing={missing} />
    <CopyWords heading="Read it before you send it" button="Copy the letter">
      <Letter {...letter} />
    </CopyWords>
    {letter.lawLines.length > 0 || toFill ? (
      <p class="govuk-body-s">
        {letter.lawLines.length > 0 ? 'Shaded sentences say what the law or the complaint code is. ' : null}
        {toFill ? 'Words in [brackets] are for you to fill.' : null}
      </p>
    ) : null}
    <div class="fmh-changes govuk-body">
      <StepLink way={way} step="answers">
        Change an answer
      </StepLink>
      <StepLink way={way} step="edit">
        Change the words
      </StepLink>
    </div>
    {origins ? <Origins way={way} {...origins} /> : null}
    <h2 class="govuk-heading-m">Take it with you</h2>
    {unprintable ? (
      <p class="govuk-body">
        The PDF cannot show some of your letters or signs. Take the Word file: it has them all.
      </p>
    ) : null}
    <div class="fmh-takes">
      <Take way={way} as="pdf">
        PDF, to print
      </Take>
      <Take way={way} as="word">
        Word, to change
      </Take>
      <Take way={way} as="text">
        Plain text
      </Take>
      <Take way={way} as="answers">
        My answers, to open again
      </Take>
    </div>
    {mail ? (
      <p class="govuk-body">
        <a class="govuk-link" href={mail}>
          Open it in my mail program
        </a>
      </p>
    ) : (
      <p class="govuk-body">
        To send it by email, copy the letter, or take the plain text. It is too long to open in a mail program
        whole.
      </p>
    )}
    <p class="govuk-body">
      By email it needs no signature. On paper, sign above your name. A file stays on this device: others who
      use it may see it.
    </p>
    {way.letter.group ? (
      <>
        <h2 class="govuk-heading-m">With your neighbours</h2>
        <div class="govuk-body">
          <StepLink way={way} step="neighbours">
            {way.letter.group.home ? 'The sheets to sign and to fill in' : 'The sheet to sign'}
          </StepLink>
        </div>
      </>
    ) : null}
    {way.letter.together ? <TogetherDoor way={way} together={way.letter.together} /> : null}
    {way.sealed === undefined ? (
      <Button href={stepAddress(way, 'next')} plain>
        What happens next
      </Button>
    ) : (
      <StepLink way={way} step="next">
        What happens next
      </StepLink>
    )}
    <Leave way={way} />
  </>
);

export interface EditPageProps {
  readonly way: Way;
  readonly words: string;
  readonly lawLines: readonly string[];
  readonly fault?: string | undefined;
}

/** The whole letter in one box, to be changed freely. */
export const EditPage = ({ way, words, lawLines, fault }: EditPageProps): VNode => (
  <>
    {fault ? <ErrorSummary errorList={[{ text: fault, href: '#words' }]} /> : null}
    <StepLink way={way} step="letter" classes="govuk-back-link">
      Back to your letter
    </StepLink>
    <form method="post" action={stepAddress(way, 'edit')} noValidate>
      <Handed way={way} />
      <Textarea
        name="words"
        label={{ text: 'Change the words', classes: 'govuk-label--l', isPageHeading: true }}
        hint={{ text: 'Say it as you would. A line that begins with “- ” becomes a point of a list.' }}
        errorMessage={fault ? { text: fault } : undefined}
        rows={24}
        value={words}
      />
      {lawLines.length > 0 ? (
        <>
          <h2 class="govuk-heading-s">Keep these lines: they say what the law or the complaint code is</h2>
          <ul class="govuk-list govuk-list--bullet">
            {lawLines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div class="govuk-button-group">
        <Button>Keep these words</Button>
        <Button name="again" value="1" classes="govuk-button--secondary">
          Write it again from my answers
        </Button>
      </div>
      <p class="govuk-body-s">If it is written again, your own words are taken out.</p>
    </form>
    <Leave way={way} />
  </>
);

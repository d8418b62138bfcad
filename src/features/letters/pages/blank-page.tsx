import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { Letter as LetterView } from '../../../ui/letter/letter.tsx';
import type { Letter } from '../letter-kind.ts';
import { blankLetterPdfPath, blankSheetsPdfPath, letterPath } from '../paths.ts';
import type { LetterDocument } from '../rules/letter-document.ts';

/** The letter with gaps to fill by hand: to copy, or to print. */
export const BlankPage = ({ letter, document }: { letter: Letter; document: LetterDocument }): VNode => (
  <>
    <h1 class="govuk-heading-xl">{letter.title}: with gaps to fill</h1>
    <p class="govuk-body">
      Copy it or print it. Fill in what stands in [brackets]. Strike out what does not fit.
    </p>
    <CopyWords heading="The letter" button="Copy the letter">
      <LetterView {...document} />
    </CopyWords>
    <Button href={blankLetterPdfPath(letter.slug)} plain>
      Print it (PDF)
    </Button>
    {letter.group ? (
      <p class="govuk-body">
        <a class="govuk-link" href={blankSheetsPdfPath(letter.slug)}>
          {letter.group.home
            ? 'The sheet to sign, and the sheet for each home (PDF)'
            : 'The sheet to sign (PDF)'}
        </a>
      </p>
    ) : null}
    <p class="govuk-body">
      <a class="govuk-link" href={letterPath('en', letter.slug)}>
        Answer a few questions instead: you get the law and the dates that fit your case
      </a>
    </p>
  </>
);

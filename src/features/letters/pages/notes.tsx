import type { VNode } from 'preact';
import { InsetText } from '../../../ui/inset-text/inset-text.tsx';
import { WarningText } from '../../../ui/warning-text/warning-text.tsx';
import { guidePath } from '../../guides/paths.ts';
import type { Note } from '../rules/notes.ts';
import { OtherLetter } from './other-letter.tsx';
import { StepLink, type Way } from './way.tsx';

const Words = ({ words, question, letter, guide, way }: Note & { way: Way }): VNode => (
  <>
    {words}
    {question ? (
      <>
        {' '}
        <StepLink way={way} step={question} back>
          Add it
        </StepLink>
      </>
    ) : null}
    {letter ? (
      <>
        {' '}
        <OtherLetter way={way} slug={letter} />
      </>
    ) : null}
    {guide ? (
      <>
        {' '}
        <a class="govuk-link" href={guidePath('en', guide)}>
          Read more
        </a>
      </>
    ) : null}
  </>
);

/** What is good to know before the letter is sent. */
export const Notes = ({ way, notes }: { way: Way; notes: readonly Note[] }): VNode => (
  <>
    {notes.map((note) =>
      note.urgent ? (
        <WarningText iconFallbackText="Warning">
          <Words way={way} {...note} />
        </WarningText>
      ) : (
        <InsetText>
          <Words way={way} {...note} />
        </InsetText>
      ),
    )}
  </>
);

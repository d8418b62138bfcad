import type { VNode } from 'preact';
import { InsetText } from '../../../ui/inset-text/inset-text.tsx';
import { WarningText } from '../../../ui/warning-text/warning-text.tsx';
import { guidePath } from '../../guides/paths.ts';
import type { Note } from '../rules/notes.ts';

const Words = ({ words, guide }: Note): VNode => (
  <>
    {words}
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
export const Notes = ({ notes }: { notes: readonly Note[] }): VNode => (
  <>
    {notes.map((note) =>
      note.urgent ? (
        <WarningText iconFallbackText="Warning">
          <Words {...note} />
        </WarningText>
      ) : (
        <InsetText>
          <Words {...note} />
        </InsetText>
      ),
    )}
  </>
);

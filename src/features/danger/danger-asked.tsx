import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { wordsIn } from '../../ui/words/words-in.ts';
import { ContactPhone } from '../contacts/index.ts';
import { dangerListPath } from './paths.ts';

/** One line for whoever is in danger where nobody could know: the number, and the page of all others. */
export const DangerAsked = ({ snapshot, language }: { snapshot: Snapshot; language: Language }): VNode => {
  const { danger } = wordsIn(language);
  return (
    <p class="govuk-body">
      <strong>{danger.now}</strong> <ContactPhone snapshot={snapshot} id="emergency" /> ·{' '}
      <a class="govuk-link" href={dangerListPath(language)}>
        {danger.whoToRing}
      </a>
    </p>
  );
};

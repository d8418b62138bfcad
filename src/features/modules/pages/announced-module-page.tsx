import type { VNode } from 'preact';
import { InsetText } from '../../../ui/inset-text/inset-text.tsx';
import type { Language } from '../../../ui/language.ts';
import type { AnnouncedModule } from '../announced.ts';
import { openingSentence } from '../opening.ts';
import { opensCalendarPath, trainingPath } from '../paths.ts';
import { WorkingTitle } from './working-title.tsx';

/** A module that is not open yet: what it will be about, and when it opens. */
export const AnnouncedModulePage = ({
  module: { slug, number, title, working_title, summary, opens },
  language,
}: {
  module: AnnouncedModule;
  language: Language;
}): VNode => (
  <>
    <span class="govuk-caption-xl">Module {number}</span>
    <h1 class="govuk-heading-xl">{title}</h1>
    <WorkingTitle isOne={working_title} />
    <p class="govuk-body-l">{summary}</p>
    <InsetText>
      <strong>{openingSentence(opens === null ? undefined : new Date(opens))}</strong>
    </InsetText>
    {opens === null ? null : (
      <p class="govuk-body">
        <a class="govuk-link" href={opensCalendarPath(slug)}>
          Put it in my calendar
        </a>
      </p>
    )}
    <p class="govuk-body">The film, the steps and the kit for groups open at the same time, on this page.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={trainingPath(language)}>
        See all modules
      </a>
    </p>
  </>
);

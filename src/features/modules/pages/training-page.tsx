import type { VNode } from 'preact';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import type { TrainingModule } from '../kind.ts';
import { modulePath } from '../paths.ts';

/** The modules that are out, in order. */
export const TrainingPage = ({
  modules,
  language,
}: {
  modules: readonly TrainingModule[];
  language: Language;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Training</h1>
    <p class="govuk-body-l">
      Free training for people who live in social housing. Watch, read or do it with neighbours, at your own
      pace. You do not need an account.
    </p>
    <GuideList
      headings={2}
      items={modules.map((module) => ({
        href: modulePath(language, module.slug),
        title: `Module ${module.number}: ${module.title}`,
        summary: module.summary,
        note: `A film, then things to try. About ${module.minutes} minutes in all.`,
      }))}
    />
    <p class="govuk-body">
      Titles marked as working titles have not been confirmed by the programme. Each module has a facilitator
      kit, so that a group can do it together.
    </p>
  </>
);

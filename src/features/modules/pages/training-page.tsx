import type { VNode } from 'preact';
import { londonMoment } from '../../../adapters/clock.ts';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { GuideList, type GuideListItem } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { LearningRecord } from '../../../ui/learning-record/learning-record.tsx';
import type { AnnouncedModule } from '../announced.ts';
import type { TrainingModule } from '../kind.ts';
import { moduleShape } from '../module-shape.ts';
import { modulePath } from '../paths.ts';

type Listed = Pick<TrainingModule, 'slug' | 'number' | 'title' | 'working_title' | 'summary'>;

const itemOf = (module: Listed, note: string, language: Language): GuideListItem => ({
  href: modulePath(language, module.slug),
  title: `Module ${module.number}: ${module.title}`,
  summary: module.summary,
  note: module.working_title ? `${note} Working title.` : note,
});

const whenItOpens = ({ opens }: AnnouncedModule): string =>
  opens === null ? 'Being prepared: no day yet.' : `Opens on ${londonMoment(new Date(opens))}.`;

/** Every module, in order: those that are open, and those that are announced with their day. */
export const TrainingPage = ({
  modules,
  announced,
  snapshot,
  language,
}: {
  modules: readonly TrainingModule[];
  announced: readonly AnnouncedModule[];
  snapshot: Snapshot;
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
      items={[
        ...modules.map((module) => ({
          number: module.number,
          item: itemOf(
            module,
            `A film, then things to try. About ${module.minutes} minutes in all.`,
            language,
          ),
        })),
        ...announced.map((module) => ({
          number: module.number,
          item: itemOf(module, whenItOpens(module), language),
        })),
      ]
        .sort((one, other) => one.number - other.number)
        .map(({ item }) => item)}
    />
    <LearningRecord list modules={modules.map((module) => moduleShape(module, snapshot, language))} />
    <p class="govuk-body">
      Working titles have not been confirmed by the programme. Each module has a facilitator kit, so that a
      group can do it together.
    </p>
  </>
);

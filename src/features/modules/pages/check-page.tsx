import type { VNode } from 'preact';
import type { ModuleShape } from '../../../ui/learning-record/completion.ts';
import { LearningRecord } from '../../../ui/learning-record/learning-record.tsx';
import type { TrainingModule } from '../kind.ts';
import { checkPath } from '../paths.ts';
import { BackToModule } from './back-to-module.tsx';
import { CheckQuestions, keptOfAnswers } from './check-questions.tsx';

/** What the page is called, in its title. */
export const checkTitle = ({ title }: TrainingModule): string => `Check yourself: ${title}`;

/** The questions of a module by themselves: who watches the film or does the steps does not load them too. */
export const CheckPage = ({
  module,
  shape,
  exit,
}: {
  module: TrainingModule;
  shape: ModuleShape;
  exit: boolean;
}): VNode => (
  <>
    <span class="govuk-caption-xl">Module {module.number}</span>
    <h1 class="govuk-heading-xl">Check yourself</h1>
    <p class="govuk-body">
      Choose an answer each time, and see which are right, and why. {keptOfAnswers(exit)}
    </p>
    {exit ? null : <LearningRecord late told modules={[shape]} />}
    <CheckQuestions questions={module.questions} action={checkPath(module.slug)} exit={exit} />
    <BackToModule module={module.slug} exit={exit} />
  </>
);

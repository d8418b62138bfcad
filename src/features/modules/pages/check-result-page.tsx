import type { VNode } from 'preact';
import type { ModuleShape } from '../../../ui/learning-record/completion.ts';
import { questionStep } from '../../../ui/learning-record/facts.ts';
import { LearningRecord } from '../../../ui/learning-record/learning-record.tsx';
import type { TrainingModule } from '../kind.ts';
import { checkPath } from '../paths.ts';
import { BackToModule } from './back-to-module.tsx';
import { CheckQuestions, keptOfAnswers, resultPlace } from './check-questions.tsx';

export interface CheckResult {
  /** The number of the option that was chosen, by question. */
  readonly chosen: readonly (number | undefined)[];
  readonly right: number;
  readonly answered: number;
}

/** "You got 7 of 9 right": what the title, the heading and a screen reader say. */
export const resultTitle = ({ right, answered }: CheckResult, all: number): string => {
  if (answered === 0) return 'Choose an answer first';
  return right === all ? `All ${all} are right` : `${right} of ${all} are right`;
};

/** What became of the answers: each one told right or wrong, with the reason; the form stands there for another try. */
export const CheckResultPage = ({
  module,
  result,
  shape,
  exit,
}: {
  module: TrainingModule;
  result: CheckResult;
  shape: ModuleShape;
  exit: boolean;
}): VNode => {
  const all = module.questions.length;
  const open = all - result.answered;
  const right = module.questions.flatMap(({ id, options }, number) => {
    const chosen = result.chosen[number];
    return chosen !== undefined && options[chosen]?.right ? [questionStep(module.slug, id)] : [];
  });
  return (
    <>
      <h1 class="govuk-heading-xl fmh-result" id={resultPlace} tabIndex={-1}>
        {resultTitle(result, all)}
      </h1>
      <p class="govuk-body">
        {open > 0 ? `${open} ${open === 1 ? 'is' : 'are'} not answered yet. ` : ''}
        {keptOfAnswers(exit)} Try as often as you like.
      </p>
      {exit ? null : <LearningRecord told modules={[shape]} right={right} />}
      <CheckQuestions
        questions={module.questions}
        action={checkPath(module.slug)}
        exit={exit}
        chosen={result.chosen}
      />
      <BackToModule module={module.slug} exit={exit} />
    </>
  );
};

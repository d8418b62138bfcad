import type { VNode } from 'preact';
import type { TrainingModule } from '../kind.ts';
import { checkPath, modulePath } from '../paths.ts';
import { CheckQuestions } from './check-questions.tsx';

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
}: {
  module: TrainingModule;
  result: CheckResult;
}): VNode => {
  const all = module.questions.length;
  const open = all - result.answered;
  return (
    <>
      <h1 class="govuk-heading-xl">{resultTitle(result, all)}</h1>
      <p class="govuk-body" role="status">
        {open > 0 ? `${open} ${open === 1 ? 'is' : 'are'} not answered yet. ` : ''}
        Nothing is kept: try as often as you like.
      </p>
      <CheckQuestions questions={module.questions} action={checkPath(module.slug)} chosen={result.chosen} />
      <p class="govuk-body">
        <a class="govuk-link" href={modulePath('en', module.slug)}>
          Back to the module
        </a>
      </p>
    </>
  );
};

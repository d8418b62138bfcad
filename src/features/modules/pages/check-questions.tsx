import type { VNode } from 'preact';
import type { Question } from '../kind.ts';

/**
 * Questions to check oneself by. Every answer opens to say whether it is right, and why:
 * no script, no form, nothing counted.
 */
export const CheckQuestions = ({ questions }: { questions: readonly Question[] }): VNode => (
  <ol class="govuk-list govuk-list--number fmh-questions">
    {questions.map(({ ask, options }) => (
      <li>
        <h3 class="govuk-heading-s">{ask}</h3>
        {options.map(({ text, right, why }) => (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{text}</span>
            </summary>
            <div class="govuk-details__text">
              <strong>{right ? 'Yes.' : 'No.'}</strong> {why}
            </div>
          </details>
        ))}
      </li>
    ))}
  </ol>
);

import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx';
import type { Language } from '../../../ui/language.ts';
import { keyOf } from '../calculator/asked-event.ts';
import type { Filled, FormFault } from '../calculator/forms.ts';
import type { Subject } from '../calculator/subjects.ts';
import { deadlineSubjectPath } from '../paths.ts';
import { Carried, Faults, faultOf } from './form-parts.tsx';

export interface HappenedPageProps {
  readonly subject: Subject;
  readonly filled: Filled;
  readonly faults: readonly FormFault[];
  readonly language: Language;
}

/** The second page of questions: what has happened. The days come next. */
export const HappenedPage = ({ subject, filled, faults, language }: HappenedPageProps): VNode => (
  <>
    <Faults faults={faults} />
    <h1 class="govuk-heading-xl">What has happened so far?</h1>
    <form method="post" action={deadlineSubjectPath(language, subject.slug)} noValidate>
      <Carried filled={filled} without={['happened']} />
      {subject.groups.map(({ legend, events }, index) => (
        <Checkboxes
          name="happened"
          idPrefix={index === 0 ? 'happened' : `group-${index + 1}`}
          values={filled.happened}
          fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
          hint={index === 0 ? { text: 'Tick what has happened. The days are asked next.' } : undefined}
          errorMessage={index === 0 ? faultOf(faults, 'happened') : undefined}
          items={events.map((asked) => ({
            value: keyOf(asked),
            text: asked.label,
            ...(asked.hint ? { hint: { text: asked.hint } } : {}),
          }))}
        />
      ))}
      {subject.notListed ? <p class="govuk-body">{subject.notListed}</p> : null}
      <div class="govuk-button-group">
        <Button name="step" value="happened">
          Continue
        </Button>
        <Button name="step" value="change" classes="govuk-button--secondary">
          Back
        </Button>
      </div>
    </form>
  </>
);

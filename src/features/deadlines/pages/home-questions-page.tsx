import type { VNode } from 'preact';
import { type LawBook, REPAIRS } from '../../../law/index.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { Language } from '../../../ui/language.ts';
import { WarningText } from '../../../ui/warning-text/warning-text.tsx';
import { guidePath } from '../../guides/paths.ts';
import { whoIsMyLandlordPath } from '../../home/paths.ts';
import {
  hazardChoices,
  landlordChoices,
  repairChoices,
  severityChoices,
  tenureChoices,
} from '../calculator/choices.ts';
import type { Filled, FormFault } from '../calculator/forms.ts';
import type { Subject } from '../calculator/subjects.ts';
import { deadlineSubjectPath } from '../paths.ts';
import { Carried, ChoiceOf, Faults } from './form-parts.tsx';

export interface HomeQuestionsPageProps {
  readonly subject: Subject;
  readonly book: LawBook;
  readonly filled: Filled;
  readonly faults: readonly FormFault[];
  readonly language: Language;
}

const FirstWord = ({ subject, language }: { subject: Subject; language: Language }): VNode | null => {
  if (subject.slug === 'hazard')
    return (
      <WarningText iconFallbackText="Important">
        Danger now? Ring the landlord's emergency line, at any hour, and say so. Report today, whatever date
        you read here.{' '}
        <a class="govuk-link" href={guidePath(language, 'awaabs-law')}>
          What counts as an emergency
        </a>
      </WarningText>
    );
  if (subject.slug === 'home-at-risk')
    return (
      <WarningText iconFallbackText="Important">
        Get advice today, before you do anything else.{' '}
        <a class="govuk-link" href={guidePath(language, 'eviction')}>
          Who can help, and what to do now
        </a>
      </WarningText>
    );
  return null;
};

/** The first page of questions: the problem and the home. What has happened comes next. */
export const HomeQuestionsPage = ({
  subject,
  book,
  filled,
  faults,
  language,
}: HomeQuestionsPageProps): VNode => (
  <>
    <Faults faults={faults} />
    <h1 class="govuk-heading-xl">{subject.title}</h1>
    <FirstWord subject={subject} language={language} />
    <form method="post" action={deadlineSubjectPath(language, subject.slug)} noValidate>
      <input type="hidden" name="step" value="home" />
      <Carried filled={filled} without={['landlord', 'tenure', 'hazard', 'severity', 'repair']} />
      {subject.asks.hazard ? (
        <>
          <ChoiceOf
            name="hazard"
            legend="What is the problem?"
            choices={hazardChoices(book)}
            value={filled.hazard}
            faults={faults}
          />
          <ChoiceOf
            name="severity"
            legend="How bad is it?"
            choices={severityChoices}
            value={filled.severity}
            faults={faults}
          />
        </>
      ) : null}
      {subject.asks.repair ? (
        <ChoiceOf
          name="repair"
          legend="What needs mending?"
          choices={repairChoices(book, REPAIRS)}
          value={filled.repair}
          faults={faults}
        />
      ) : null}
      <ChoiceOf
        name="landlord"
        legend="Who is your landlord?"
        hint={
          <>
            Look at your rent statement, or{' '}
            <a class="govuk-link" href={whoIsMyLandlordPath(language)}>
              find out
            </a>
            .
          </>
        }
        choices={landlordChoices}
        value={filled.landlord}
        faults={faults}
      />
      <ChoiceOf
        name="tenure"
        legend="Which agreement do you have?"
        hint={<>It stands at the top of the agreement that you signed.</>}
        choices={tenureChoices}
        value={filled.tenure}
        faults={faults}
      />
      <Button>Continue</Button>
    </form>
  </>
);

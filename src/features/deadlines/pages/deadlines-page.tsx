import type { VNode } from 'preact';
import { ChoiceList } from '../../../ui/choice-list/choice-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { guidePath } from '../../guides/paths.ts';
import { subjects } from '../calculator/subjects.ts';
import { deadlineSubjectPath, lawPath, scenariosPath } from '../paths.ts';

/** Where the calculator begins: what is it about? */
export const DeadlinesPage = ({ language, limits }: { language: Language; limits: number }): VNode => (
  <>
    <h1 class="govuk-heading-xl">What must your landlord do, and by when?</h1>
    <p class="govuk-body-l">
      Say what has happened. You get every date, why it is that date, and what to say when it is missed.
    </p>
    <p class="govuk-body">
      No account. Nothing you type is kept. If somebody is in danger now, do not wait for a date: call{' '}
      <a class="govuk-link" href={guidePath(language, 'report-a-repair')}>
        the right number first
      </a>
      .
    </p>
    <h2 class="govuk-heading-l">What is it about?</h2>
    <ChoiceList
      choices={[
        ...subjects.map(({ slug, title, hint }) => ({
          text: title,
          hint,
          href: deadlineSubjectPath(language, slug),
        })),
        {
          text: 'Something else',
          hint: `All ${limits} time limits, each with a date of its own`,
          href: lawPath(language),
        },
      ]}
    />
    <h2 class="govuk-heading-m">How sure are these dates?</h2>
    <p class="govuk-body">
      Each date comes from one rule, with its source. Where the law is not clear, you see the later date for
      your landlord and the earlier one for yourself. Where nobody has confirmed a rule, it says “check this”.
    </p>
    <p class="govuk-body">
      You can read{' '}
      <a class="govuk-link" href={scenariosPath(language)}>
        the worked cases
      </a>{' '}
      that this calculator is held against. It counts dates. It is not advice on your case.
    </p>
  </>
);

import type { VNode } from 'preact';
import { ChoiceList } from '../../../ui/choice-list/choice-list.tsx';
import { dangerListPath } from '../../danger/paths.ts';
import { whichBodyPath } from '../../which-body/paths.ts';
import { letterPath, whatIsWrongPath } from '../paths.ts';
import type { LetterShelf, LettersText } from '../situation-kind.ts';

/** Every letter, by what somebody is in; on top the way for who does not know which. */
export const LettersPage = ({
  text,
  shelves,
}: {
  text: LettersText;
  shelves: readonly LetterShelf[];
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">{text.title}</h1>
    <p class="govuk-body-l">{text.lead}</p>
    <ChoiceList
      choices={[
        {
          text: 'What is wrong?',
          hint: 'You do not know which letter? Say what is wrong. We lead you to it',
          href: whatIsWrongPath('en'),
        },
        {
          text: 'Who do I go to?',
          hint: 'Who can decide, such as an ombudsman, a tribunal or a court',
          href: whichBodyPath('en'),
        },
        { text: 'Danger now?', hint: 'Do not write first. See who to ring', href: dangerListPath('en') },
      ]}
    />
    <div class="fmh-letter-shelves">
      {shelves.map(({ title, letters }) => (
        <section aria-label={title}>
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="govuk-list fmh-letters">
            {letters.map(({ slug, title: name, when }) => (
              <li>
                <a class="govuk-link" href={letterPath('en', slug)}>
                  {name}
                </a>
                <br />
                {when}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  </>
);

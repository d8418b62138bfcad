import type { VNode } from 'preact';
import { formatDate, parseDay } from '../../../law/index.ts';
import type { Language } from '../../../ui/language.ts';
import type { LibraryChange } from '../changes/library-changes.ts';
import { changesFeedPath, guidePath } from '../paths.ts';

/** What has changed in the library, day by day. */
export const ChangesPage = ({
  changes,
  language,
}: {
  changes: readonly LibraryChange[];
  language: Language;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">What has changed in the guides</h1>
    <p class="govuk-body-l">Every change that matters to a reader, with the reason.</p>
    <p class="govuk-body">
      To hear of changes in a feed reader:{' '}
      <a class="govuk-link" href={changesFeedPath()}>
        the Atom feed
      </a>
      .
    </p>
    {[...Map.groupBy(changes, ({ on }) => on)].map(([on, ofDay]) => (
      <section aria-labelledby={`on-${on}`}>
        <h2 class="govuk-heading-m" id={`on-${on}`}>
          {formatDate(parseDay(on))}
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {ofDay.map(({ guide, title, reason }) => (
            <li>
              <a class="govuk-link" href={guidePath(language, guide)}>
                {title}
              </a>
              : {reason}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

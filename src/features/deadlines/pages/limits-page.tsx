import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { TimeLimit } from '../../../law/index.ts';
import type { Language } from '../../../ui/language.ts';
import { developersPath } from '../../developers/paths.ts';
import { limitWordsOf, whoKeeps } from '../limit-view.ts';
import { deadlinesPath, limitPath, scenariosPath } from '../paths.ts';

/** A shelf of limits: those of one file of the pack. */
export interface LimitShelf {
  readonly id: string;
  readonly title: string;
  readonly limits: readonly TimeLimit[];
}

const LimitLine = ({
  limit,
  snapshot,
  language,
}: {
  limit: TimeLimit;
  snapshot: Snapshot;
  language: Language;
}): VNode => {
  const words = limitWordsOf(limit, snapshot);
  return (
    <li>
      <a class="govuk-link" href={limitPath(language, limit.id)}>
        {limit.title}
      </a>
      : {whoKeeps(limit).toLowerCase()}, {words.text}
      {words.checkThis ? ' (check this)' : ''}
    </li>
  );
};

/** Every time limit that this copy knows. */
export const LimitsPage = ({
  shelves,
  snapshot,
  language,
}: {
  shelves: readonly LimitShelf[];
  snapshot: Snapshot;
  language: Language;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Every time limit</h1>
    <p class="govuk-body-l">
      Who must do what, and how long it may take. Each has its source, and the days between which it is in
      force.
    </p>
    <p class="govuk-body">
      To work out dates for your case, start at{' '}
      <a class="govuk-link" href={deadlinesPath(language)}>
        dates
      </a>
      . Lawyers can read the{' '}
      <a class="govuk-link" href={scenariosPath(language)}>
        worked cases
      </a>
      ; other sites can{' '}
      <a class="govuk-link" href={developersPath(language)}>
        use these rules
      </a>
      .
    </p>
    <nav aria-label="Kinds of time limit">
      <ul class="govuk-list">
        {shelves.map(({ id, title, limits }) => (
          <li>
            <a class="govuk-link fmh-roomy" href={`#${id}`}>
              {title}
            </a>{' '}
            ({limits.length})
          </li>
        ))}
      </ul>
    </nav>
    {shelves.map(({ id, title, limits }) => (
      <section aria-labelledby={id}>
        <h2 class="govuk-heading-m" id={id}>
          {title}
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {limits.map((limit) => (
            <LimitLine limit={limit} snapshot={snapshot} language={language} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

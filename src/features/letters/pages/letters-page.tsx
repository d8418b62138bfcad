import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { topicKind } from '../../guides/index.ts';
import { type Letter, letterKind } from '../letter-kind.ts';
import { letterPath } from '../paths.ts';

/** The letters of each topic, in the order of the topics. */
const shelves = (
  snapshot: Snapshot,
): Array<{ readonly title: string; readonly letters: readonly Letter[] }> =>
  snapshot
    .list(topicKind)
    .map(({ key, item }) => ({
      title: item.title,
      letters: snapshot
        .list(letterKind)
        .flatMap((entry) => (entry.item.topic === key ? [entry.item] : []))
        .sort((one, other) => one.order - other.order),
    }))
    .filter(({ letters }) => letters.length > 0);

/** Every letter, by where somebody stands. */
export const LettersPage = ({ snapshot }: { snapshot: Snapshot }): VNode => (
  <>
    <h1 class="govuk-heading-xl">Write a letter</h1>
    <p class="govuk-body-l">
      Choose what fits. We ask a few questions, and you get a letter to send. No account is needed.
    </p>
    {shelves(snapshot).map(({ title, letters }) => (
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
  </>
);

import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Details } from '../../../ui/details/details.tsx';
import { DangerNow } from '../danger-now.tsx';
import { dangerKind } from '../kind.ts';
import { dangerApiPath } from '../paths.ts';

/** Every block of danger, and the words in a search that put it first: so that anybody can check them. */
export const DangerListPage = ({ snapshot }: { snapshot: Snapshot }): VNode => (
  <>
    <h1 class="govuk-heading-xl">Who to ring now</h1>
    <p class="govuk-body-l">
      What cannot wait stands here, and above everything else in guides and in search.
    </p>
    {snapshot.list(dangerKind).map(({ item, key }) => (
      <>
        <DangerNow snapshot={snapshot} id={key} />
        <Details summaryText={`What people type: “${item.words[0]}” and ${item.words.length - 1} more`}>
          <p class="govuk-body">
            Any of these in a search puts this help first, misspelt or not, in any order where the words stand
            alone:
          </p>
          <p class="govuk-body">{item.words.join(' · ')}</p>
          {item.not.length > 0 ? (
            <p class="govuk-body">These sound like it and do not count: {item.not.join(' · ')}</p>
          ) : null}
        </Details>
      </>
    ))}
    <p class="govuk-body">
      Is something missing, or does it come up when it should not? Tell whoever runs this site. The same list{' '}
      <a class="govuk-link" href={dangerApiPath()}>
        for programs
      </a>
      .
    </p>
  </>
);

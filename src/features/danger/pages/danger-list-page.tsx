import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Contents } from '../../../ui/contents/contents.tsx';
import { Details } from '../../../ui/details/details.tsx';
import { DangerNow } from '../danger-now.tsx';
import { dangerKind } from '../kind.ts';
import { dangerApiPath } from '../paths.ts';

/** An entry as people read it: marks of the list, and names of senses, are its own business. */
const said = (entry: string): string => entry.replace(/^= /, '').replaceAll('-', ' ');

/** Every block of danger to jump to, and, at the end, the words in a search that put each first. */
export const DangerListPage = ({ snapshot }: { snapshot: Snapshot }): VNode => {
  const dangers = snapshot.list(dangerKind).map(({ item }) => item);
  return (
    <>
      <h1 class="govuk-heading-xl">Who to ring now</h1>
      <Contents entries={dangers.map(({ id, title }) => ({ id: `danger-${id}-title`, text: title }))} />
      {dangers.map(({ id }) => (
        <DangerNow snapshot={snapshot} id={id} />
      ))}
      <h2 class="govuk-heading-l" id="when">
        When this help comes first
      </h2>
      <p class="govuk-body">
        It stands above everything else in guides, and in a search that has any of these words, misspelt or
        not. Is something missing, or does it come when it should not? Please tell who runs this site. The
        same list{' '}
        <a class="govuk-link" href={dangerApiPath()}>
          for programs
        </a>
        .
      </p>
      {dangers.map(({ title, words, not }) => (
        <Details summaryText={title}>
          <p class="govuk-body">{words.map(said).join(' · ')}</p>
          {not.length > 0 ? (
            <p class="govuk-body">These sound like it and do not count: {not.map(said).join(' · ')}</p>
          ) : null}
        </Details>
      ))}
    </>
  );
};

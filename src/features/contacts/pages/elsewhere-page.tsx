import type { VNode } from 'preact';
import { dangerListPath } from '../../danger/paths.ts';
import type { Elsewhere } from '../elsewhere-kind.ts';
import { ElsewherePlaces } from '../elsewhere-places.tsx';

/** A home for which other law holds: said plainly, with who does help. */
export const ElsewherePage = ({ title, text, places }: Elsewhere): VNode => (
  <>
    <h1 class="govuk-heading-xl">{title}</h1>
    <p class="govuk-body-l">{text}</p>
    <p class="govuk-body">The guides, letters and dates here are not for your home.</p>
    <p class="govuk-body">
      Danger now?{' '}
      <a class="govuk-link" href={dangerListPath('en')}>
        See who to ring first
      </a>
      . That is for everybody.
    </p>
    <h2 class="govuk-heading-l">These places help with it</h2>
    <ElsewherePlaces places={places} />
  </>
);

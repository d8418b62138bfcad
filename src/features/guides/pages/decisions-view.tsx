import type { VNode } from 'preact';
import { Day } from '../../../ui/day/day.tsx';
import type { Decision } from '../decisions/decision-kind.ts';

/** What an Ombudsman decided in real cases, as examples. */
export const DecisionsView = ({ decisions }: { decisions: readonly Decision[] }): VNode | null =>
  decisions.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-m" id="decisions">
        What an Ombudsman decided
      </h3>
      <p class="govuk-body">
        Real cases. We read the Ombudsman’s own summary of each. Every case is different, so yours may end in
        another way.
      </p>
      {decisions.map(({ id, landlord, body, decided, url, summary, ordered }) => (
        <p class="govuk-body">
          {summary} {ordered}{' '}
          <a class="govuk-link" href={url}>
            {body}, case {id}, {landlord}
          </a>
          {decided ? (
            <>
              , <Day day={decided} />
            </>
          ) : null}
          .
        </p>
      ))}
    </>
  );

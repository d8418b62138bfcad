import type { VNode } from 'preact';

/** One press makes the browser forget all that it keeps of this site, with script and without. */
export const ClearPhone = ({ action }: { action: string }): VNode => (
  <form class="fmh-clear-phone" method="post" action={action}>
    <button type="submit">Clear what this phone keeps</button>{' '}
    <a class="govuk-link" href={action}>
      And your history
    </a>
  </form>
);

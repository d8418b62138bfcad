import type { VNode } from 'preact';

/** One press makes the browser forget all that it keeps of this site, with script and without. */
export const ClearPhone = ({ action }: { action: string }): VNode => (
  <form class="fmh-clear-phone" method="post" action={action}>
    <p>This phone</p>
    <button type="submit">Clear what this phone keeps</button>
    <p>
      <a class="govuk-link" href={action}>
        How to clear your history
      </a>
    </p>
  </form>
);

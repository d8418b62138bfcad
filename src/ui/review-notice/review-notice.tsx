import type { VNode } from 'preact';
import { Day } from '../day/day.tsx';

/** Says that a page is past the day on which somebody should have checked it. */
export const ReviewNotice = ({ reviewBy }: { reviewBy: string }): VNode => (
  <div class="fmh-notice">
    <p>
      <strong>This page is due to be checked again.</strong> It should have been checked by{' '}
      <Day day={reviewBy} />. The law may have changed since. Use the links to the law at the end, or ask one
      of the people named here, before you rely on it.
    </p>
  </div>
);

/** When a page was last checked and when it will be again. */
export const ReviewLine = ({ reviewed, reviewBy }: { reviewed: string; reviewBy: string }): VNode => (
  <p class="fmh-reviewed">
    Checked <Day day={reviewed} />. To be checked again by <Day day={reviewBy} />.
  </p>
);

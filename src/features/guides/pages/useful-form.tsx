import type { VNode } from 'preact';
import { usefulPath } from '../paths.ts';

/** One tap, counted; no cookie, no words, nothing about who pressed. */
export const UsefulForm = ({ guide }: { guide: string }): VNode => (
  <form class="fmh-useful" method="post" action={usefulPath(guide)}>
    <p id="useful">Was this useful?</p>
    <button type="submit" name="answer" value="yes" aria-describedby="useful">
      Yes
    </button>
    <button type="submit" name="answer" value="no" aria-describedby="useful">
      No
    </button>
  </form>
);

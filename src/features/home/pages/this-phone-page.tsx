import type { VNode } from 'preact';
import { ClearPhone } from '../../../ui/clear-phone/clear-phone.tsx';
import { KeptGuides } from '../../../ui/kept-guides/kept-guides.tsx';
import { phonePath } from '../paths.ts';

/** What this phone keeps of the site, and how to clear it: with script a list, without it the same button. */
export const ThisPhonePage = ({ cleared = false }: { cleared?: boolean }): VNode => (
  <>
    <h1 class="govuk-heading-xl">{cleared ? 'Cleared' : 'What this phone keeps'}</h1>
    {cleared ? (
      <p class="govuk-body-l">
        This browser was asked to forget the guides that you kept, what you chose, what you watched and what
        you did in the training. Its history is not cleared by that: see below.
      </p>
    ) : (
      <p class="govuk-body-l">
        The guides that you saved, which agreement you chose, and how you like captions. In a film that you
        watched, where you stopped and which parts you saw. In the training, what you marked as done and what
        you answered right. It stays on this device. We do not see it.
      </p>
    )}
    <KeptGuides cleared={cleared} />
    {cleared ? null : <ClearPhone action={phonePath('en')} />}
    <h2 class="govuk-heading-l" id="history">
      The history of your browser
    </h2>
    <p class="govuk-body">
      Your browser lists the pages that you opened. Somebody who uses this phone could look there. A site
      cannot clear that list: you can.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <strong>Chrome on Android:</strong> the three dots, History, then take out the pages one by one.
      </li>
      <li>
        <strong>Safari on an iPhone:</strong> the open book, the clock, then swipe a page to the left to take
        it out.
      </li>
      <li>
        <strong>Samsung Internet:</strong> the three lines, History, then hold a page to take it out.
      </li>
      <li>To leave no list from the start, open a private or incognito window.</li>
    </ul>
    <p class="govuk-body">
      Taking out every page at once can be noticed. If you are afraid of somebody, it may be safer to take out
      only some, or to use a phone that they cannot reach.
    </p>
  </>
);

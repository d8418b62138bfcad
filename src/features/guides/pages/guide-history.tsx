import type { VNode } from 'preact';
import { formatDate, parseDay } from '../../../law/index.ts';
import { Details } from '../../../ui/details/details.tsx';
import type { Guide } from '../guide-kind.ts';
import { changesPath, guidePath } from '../paths.ts';

/** What has changed in a guide, and the way to how it stood on another day. */
export const GuideHistory = ({ guide, today }: { guide: Guide; today: string }): VNode => (
  <Details summaryText="What has changed in this guide">
    <ul class="govuk-list govuk-list--bullet">
      {guide.changes.map(({ on, reason }) => (
        <li>
          {formatDate(parseDay(on))}: {reason}
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={changesPath('en')}>
        Changes in all guides
      </a>
    </p>
    <form class="fmh-past" action={guidePath('en', guide.slug)}>
      <label for="on-day">See this guide as it stood on</label>
      <input id="on-day" type="date" name="on" max={today} required placeholder="2026-11-30" />
      <button type="submit">Show</button>
    </form>
  </Details>
);

/** Above a guide of another day: which day, and the way back to now. */
export const PastNotice = ({ guide, on }: { guide: Guide; on: string }): VNode => (
  <div class="fmh-notice">
    <p>
      <strong>This is how the guide stood on {formatDate(parseDay(on))}.</strong> The law and the advice may
      have changed since.{' '}
      <a class="govuk-link" href={guidePath('en', guide.slug)}>
        Read it as it stands today
      </a>
    </p>
  </div>
);

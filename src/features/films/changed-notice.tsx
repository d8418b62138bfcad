import type { VNode } from 'preact';
import { limitPath } from '../deadlines/paths.ts';
import type { ChangedLimit } from './changed-limits.ts';

/**
 * Says that the law has changed since a film was made, and what holds today; nothing where nothing has changed.
 *
 * @param elsewhere the origin of this site, where the notice stands inside a page of somebody else
 */
export const ChangedNotice = ({
  changed,
  elsewhere,
}: {
  changed: readonly ChangedLimit[];
  elsewhere?: string;
}): VNode | null =>
  changed.length === 0 ? null : (
    <div class="fmh-notice">
      <p>
        <strong>The law has changed since this film was made.</strong> Until it is made again:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {changed.map(({ id, title, said, today }) => (
          <li>
            <a
              class="govuk-link"
              href={`${elsewhere ?? ''}${limitPath('en', id)}`}
              target={elsewhere === undefined ? undefined : '_blank'}
            >
              {title}
            </a>
            : the film says “{said}”. Today it is {today}.
          </li>
        ))}
      </ul>
    </div>
  );

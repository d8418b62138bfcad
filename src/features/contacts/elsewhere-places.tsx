import type { VNode } from 'preact';
import type { Elsewhere } from './elsewhere-kind.ts';

/** The pages of others that help with what is not answered here, the best one first. */
export const ElsewherePlaces = ({ places }: Pick<Elsewhere, 'places'>): VNode => (
  <ul class="govuk-list govuk-list--bullet">
    {places.map(({ title, url }) => (
      <li>
        <a class="govuk-link" href={url}>
          {title}
        </a>
      </li>
    ))}
  </ul>
);

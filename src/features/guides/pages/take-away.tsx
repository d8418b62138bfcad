import type { VNode } from 'preact';
import type { SiteFacts } from '../../feature.ts';
import type { Guide } from '../guide-kind.ts';
import { guidePackPath, guidePdfPath, shortPath } from '../paths.ts';

/** The guide to keep: on paper, by a short address, and on the phone for when there is no signal. */
export const TakeAway = ({ guide, site }: { guide: Guide; site: SiteFacts }): VNode => (
  <section class="fmh-take-away" aria-labelledby="take-away" data-module="fmh-reader-tools">
    <h2 class="govuk-heading-m" id="take-away">
      Take it with you
    </h2>
    <ul>
      <li>
        <a href={guidePdfPath(guide.slug)}>PDF to print</a>
      </li>
      <li>
        <a href={guidePdfPath(guide.slug, 'large')}>In large print</a>
      </li>
      <li>
        <a href={guidePdfPath(guide.slug, 'page')}>On one page</a>
      </li>
      <li>
        <a href={guidePackPath([guide.slug])}>Several guides in one file</a>
      </li>
    </ul>
    <p>
      Short address:{' '}
      <strong>{`${site.publicUrl.replace(/^https?:\/\//, '')}${shortPath(guide.short)}`}</strong>
    </p>
    <button type="button" data-keep hidden>
      Keep on this phone, to read without signal
    </button>
    <div role="status" />
  </section>
);

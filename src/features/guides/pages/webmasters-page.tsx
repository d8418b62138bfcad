import type { VNode } from 'preact';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { developersPath } from '../../developers/paths.ts';
import { embedFilmsPath } from '../../films/paths.ts';
import type { Guide } from '../guide-kind.ts';
import { changesFeedPath, embedPath, guidesApiPath } from '../paths.ts';

const lineFor = (guide: Guide, publicUrl: string): string =>
  `<iframe src="${publicUrl}${embedPath(guide.slug)}" title="${guide.title.replaceAll('"', '&quot;')}" width="100%" height="${guide.danger.length > 0 ? 960 : 640}" loading="lazy" style="border:1px solid #cfc7b8"></iframe>`;

/** How a landlord, a council or a charity puts a guide on its own site. */
export const WebmastersPage = ({
  guides,
  publicUrl,
}: {
  guides: readonly Guide[];
  publicUrl: string;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Put a guide on your website</h1>
    <p class="govuk-body-l">
      For landlords, councils and charities. One line for your page; after that there is nothing to keep up to
      date.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>It always shows the guide as it stands today, with the day on which it was checked.</li>
      <li>No script, no cookie, no tracking. You do not learn who reads it, and neither do we.</li>
      <li>
        It shows the answer, what to do now, and a link to the whole guide, which opens in a new window.
      </li>
      <li>
        You may also copy our words (CC BY 4.0). Say where they are from, and on which day you took them.
      </li>
      <li>
        Guides on abuse cannot be shown inside another site: whoever reads them must be able to leave at once.
      </li>
    </ul>
    <h2 class="govuk-heading-l">The line for your page</h2>
    <p class="govuk-body">
      Your page must allow it: in a Content-Security-Policy, add <code>frame-src {publicUrl}</code>. Give the
      frame a height that fits your page; the text scrolls inside it.
    </p>
    {guides.map((guide) => (
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{guide.title}</span>
        </summary>
        <div class="govuk-details__text">
          <CopyWords heading="The line" button="Copy this line">
            <pre class="fmh-code">{lineFor(guide, publicUrl)}</pre>
          </CopyWords>
          <p class="govuk-body">
            <a class="govuk-link" href={embedPath(guide.slug)}>
              See it
            </a>
          </p>
        </div>
      </details>
    ))}
    <h2 class="govuk-heading-l">Films</h2>
    <p class="govuk-body">
      <a class="govuk-link" href={embedFilmsPath()}>
        Put a film on your website
      </a>
    </p>
    <h2 class="govuk-heading-l">For your own programs</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <a class="govuk-link" href={guidesApiPath()}>
          Every guide as JSON
        </a>
        , and{' '}
        <a class="govuk-link" href={developersPath('en')}>
          everything else that programs may ask
        </a>
      </li>
      <li>
        <a class="govuk-link" href={changesFeedPath()}>
          Changes as an Atom feed
        </a>
      </li>
    </ul>
  </>
);

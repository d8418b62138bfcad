import type { VNode } from 'preact';
import { CopyWords } from '../../../ui/copy-words/copy-words.tsx';
import { webmastersPath } from '../../guides/paths.ts';
import { embeddedFilmPath } from '../paths.ts';

const lineFor = (slug: string, title: string, publicUrl: string): string =>
  `<iframe src="${publicUrl}${embeddedFilmPath(slug)}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="920" loading="lazy" referrerpolicy="no-referrer" allow="fullscreen; clipboard-write" style="border:1px solid #cfc7b8"></iframe>`;

/** How a landlord, a council or a charity puts a film on its own site. */
export const EmbedFilmsPage = ({
  films,
  publicUrl,
}: {
  films: ReadonlyArray<{ slug: string; title: string }>;
  publicUrl: string;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Put a film on your website</h1>
    <p class="govuk-body-l">
      For landlords, councils and charities. One line for your page. The film stays with us, and is changed
      there when the law changes.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>It comes with captions, chapters, and a version to listen to.</li>
      <li>When the law has changed since the film was made, it says so.</li>
      <li>No cookie, no tracking. You do not learn who watches, and neither do we.</li>
      <li>Nothing is loaded before somebody presses play, but one small picture and the captions.</li>
      <li>
        The place where somebody stopped is kept on their own device, for your site alone, if their browser
        lets us.
      </li>
    </ul>
    <h2 class="govuk-heading-l">The line for your page</h2>
    <p class="govuk-body">
      Your page must allow it: in a Content-Security-Policy, add <code>frame-src {publicUrl}</code>. Give the
      frame a height that fits your page; what does not fit scrolls inside it.
    </p>
    {films.map(({ slug, title }) => (
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{title}</span>
        </summary>
        <div class="govuk-details__text">
          <CopyWords heading="The line" button="Copy this line">
            <pre class="fmh-code">{lineFor(slug, title, publicUrl)}</pre>
          </CopyWords>
          <p class="govuk-body">
            <a class="govuk-link" href={embeddedFilmPath(slug)}>
              See it
            </a>
          </p>
        </div>
      </details>
    ))}
    <p class="govuk-body">
      <a class="govuk-link" href={webmastersPath()}>
        Put a guide on your website
      </a>
    </p>
  </>
);

import type { VNode } from 'preact';
import { guidePackPdfPath } from '../paths.ts';
import type { Shelf } from '../shelves.ts';

/** How many guides one file takes: about as much paper as anybody carries. */
export const mostInPack = 8;

/** Where several guides are chosen for one PDF. */
export const PackPage = ({
  shelves,
  ticked,
}: {
  /** Slugs of guides that are ticked already. */
  ticked: readonly string[];
  shelves: readonly Shelf[];
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Several guides in one file</h1>
    <p class="govuk-body-l">Tick up to {mostInPack} guides. You get one PDF, to print or to send on.</p>
    <form action={guidePackPdfPath()}>
      {shelves
        .filter(({ guides }) => guides.length > 0)
        .map(({ topic, guides }) => (
          <fieldset class="govuk-fieldset fmh-pack">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{topic.title}</legend>
            <div class="govuk-checkboxes govuk-checkboxes--small">
              {guides.map(({ slug, title }) => (
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    id={slug}
                    name="guide"
                    type="checkbox"
                    checked={ticked.includes(slug)}
                    value={slug}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={slug}>
                    {title}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
      <button type="submit" class="govuk-button">
        Make the PDF
      </button>
    </form>
    <p class="govuk-body">
      Guides on abuse are not offered as files: a file stays on the phone, where somebody else may find it.
    </p>
  </>
);

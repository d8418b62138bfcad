import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { ExitThisPage } from 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs';
import { startGovuk } from '../start-govuk.ts';

/**
 * Back after leaving must not show the page again: this entry of the history becomes the first page, and places in the
 * page leave no entries of their own.
 */
interface Leaving {
  exitPage(): void;
}
const leaving = (ExitThisPage as unknown as { readonly prototype: Leaving }).prototype;
const { exitPage } = leaving;
leaving.exitPage = function (this: Leaving): void {
  history.replaceState(null, '', '/');
  exitPage.call(this);
};
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (!link) return;
  event.preventDefault();
  location.replace(link.href);
});

// The button comes first: it makes the space bar work on a link that looks like a button.
for (const link of document.querySelectorAll<HTMLElement>('.govuk-exit-this-page__button:not([data-module])'))
  new Button(link);
startGovuk(ExitThisPage);

import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { ExitThisPage } from 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs';
import { startGovuk } from '../start-govuk.ts';

// The button comes first: it makes the space bar work on a link that looks like a button.
for (const link of document.querySelectorAll<HTMLElement>('.govuk-exit-this-page__button:not([data-module])'))
  new Button(link);
startGovuk(ExitThisPage);

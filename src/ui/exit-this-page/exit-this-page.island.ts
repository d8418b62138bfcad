import { ExitThisPage } from 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(ExitThisPage);

import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(Checkboxes);

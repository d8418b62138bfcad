import { Accordion } from 'govuk-frontend/dist/govuk/components/accordion/accordion.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(Accordion);

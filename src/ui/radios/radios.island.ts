import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(Radios);

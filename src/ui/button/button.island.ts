import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(Button);

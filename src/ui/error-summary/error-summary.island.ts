import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(ErrorSummary);

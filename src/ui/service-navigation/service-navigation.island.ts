import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(ServiceNavigation);

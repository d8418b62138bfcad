import { Tabs } from 'govuk-frontend/dist/govuk/components/tabs/tabs.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(Tabs);

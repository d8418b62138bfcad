import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs';
import { startGovuk } from '../start-govuk.ts';

startGovuk(NotificationBanner);

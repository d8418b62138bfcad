import type { Household } from '../gallery/household.ts';
import { NotificationBanner } from './notification-banner.tsx';

export const household: Household = {
  name: 'notification-banner',
  group: 'Messages',
  examples: [
    {
      name: 'News',
      render: () => (
        <NotificationBanner titleId="example-news" titleHeadingLevel={4}>
          The law on electrical checks changes next week.
        </NotificationBanner>
      ),
    },
    {
      name: 'Done',
      render: () => (
        <NotificationBanner type="success" titleId="example-done" titleHeadingLevel={4} disableAutoFocus>
          Your letter is ready.
        </NotificationBanner>
      ),
    },
  ],
};

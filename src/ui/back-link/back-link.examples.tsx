import type { Household } from '../gallery/household.ts';
import { BackLink } from './back-link.tsx';

export const household: Household = {
  name: 'back-link',
  group: 'Finding the way',
  examples: [
    { name: 'To the page before', render: () => <BackLink href="#back-link" /> },
    {
      name: 'With words of its own',
      render: () => <BackLink href="#back-link">Back to your letter</BackLink>,
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { PhaseBanner } from './phase-banner.tsx';

export const household: Household = {
  name: 'phase-banner',
  group: 'Messages',
  examples: [
    {
      name: 'A draft',
      render: () => <PhaseBanner tag={{ text: 'Draft' }}>Only staff see this page.</PhaseBanner>,
    },
  ],
};

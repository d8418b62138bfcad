import type { Household } from '../gallery/household.ts';
import { Details } from './details.tsx';

export const household: Household = {
  name: 'details',
  group: 'Text and layout',
  examples: [
    {
      name: 'Help for some',
      render: () => (
        <Details summaryText="I do not know who my landlord is">
          Look at your tenancy agreement, or at who you pay your rent to.
        </Details>
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Limit } from './limit.tsx';

export const household: Household = {
  name: 'limit',
  group: 'Help and rights',
  examples: [
    {
      name: 'Number, unit, start',
      render: () => <Limit number="24" unit="hours" starts="after you report it." />,
    },
    {
      name: 'With the duty and a date',
      render: () => (
        <Limit
          duty="Your landlord must do it within"
          number="5"
          unit="working days"
          starts="after the survey ends."
          note="An example. From 30 November 2026."
        />
      ),
    },
  ],
};

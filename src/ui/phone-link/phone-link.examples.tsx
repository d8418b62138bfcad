import type { Household } from '../gallery/household.ts';
import { PhoneLink } from './phone-link.tsx';

export const household: Household = {
  name: 'phone-link',
  group: 'Help and rights',
  examples: [
    {
      name: 'In a sentence',
      render: () => (
        <p class="govuk-body">
          Ring <PhoneLink phone="999" /> if somebody is in danger.
        </p>
      ),
    },
  ],
};

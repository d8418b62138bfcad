import type { Household } from '../gallery/household.ts';
import { ErrorMessage } from './error-message.tsx';

export const household: Household = {
  name: 'error-message',
  group: 'Forms',
  examples: [
    {
      name: 'What to put right',
      render: () => <ErrorMessage text="Enter the day on which you reported it" />,
    },
  ],
};

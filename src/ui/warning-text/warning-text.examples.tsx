import type { Household } from '../gallery/household.ts';
import { WarningText } from './warning-text.tsx';

export const household: Household = {
  name: 'warning-text',
  group: 'Messages',
  examples: [
    {
      name: 'A right that ends',
      render: () => <WarningText>After that day the Ombudsman may refuse.</WarningText>,
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { ClearPhone } from './clear-phone.tsx';

export const household: Household = {
  name: 'clear-phone',
  group: 'Help and rights',
  examples: [{ name: 'At the end of a guide', render: () => <ClearPhone action="/this-phone" /> }],
};

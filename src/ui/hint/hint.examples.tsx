import type { Household } from '../gallery/household.ts';
import { Hint } from './hint.tsx';

export const household: Household = {
  name: 'hint',
  group: 'Forms',
  examples: [{ name: 'In a sentence', render: () => <Hint text="It stands on your tenancy agreement." /> }],
};

import type { Household } from '../gallery/household.ts';
import { Select } from './select.tsx';

export const household: Household = {
  name: 'select',
  group: 'Forms',
  examples: [
    {
      name: 'One of many',
      render: () => (
        <Select
          name="example-region"
          label={{ text: 'Your region' }}
          value="north-west"
          items={[
            { value: 'london', text: 'London' },
            { value: 'north-west', text: 'North West' },
            { value: 'south-west', text: 'South West' },
          ]}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Textarea } from './textarea.tsx';

export const household: Household = {
  name: 'textarea',
  group: 'Forms',
  examples: [
    {
      name: 'In your own words',
      render: () => (
        <Textarea
          name="example-story"
          label={{ text: 'What should they put right?' }}
          hint={{ text: 'As long as you like.' }}
        />
      ),
    },
  ],
};

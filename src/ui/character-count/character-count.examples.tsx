import type { Household } from '../gallery/household.ts';
import { CharacterCount } from './character-count.tsx';

export const household: Household = {
  name: 'character-count',
  group: 'Forms',
  examples: [
    {
      name: 'Two hundred characters',
      render: () => (
        <CharacterCount
          name="example-what-happened"
          label={{ text: 'What happened?', classes: 'govuk-label--m' }}
          hint={{ text: 'In your own words.' }}
          maxlength={200}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Checkboxes } from './checkboxes.tsx';

export const household: Household = {
  name: 'checkboxes',
  group: 'Forms',
  examples: [
    {
      name: 'What applies, or nothing',
      render: () => (
        <Checkboxes
          name="example-home"
          fieldset={{ legend: { text: 'Who lives in your home?', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'Choose all that apply.' }}
          items={[
            { value: 'child', text: 'A child under 5' },
            { value: 'ill', text: 'Somebody who is ill', hint: { text: 'Asthma, for example.' } },
            { divider: 'or' },
            { value: 'unsure', text: 'I am not sure', behaviour: 'exclusive' },
          ]}
        />
      ),
    },
    {
      name: 'With an error',
      render: () => (
        <Checkboxes
          name="example-rooms"
          fieldset={{ legend: { text: 'Which rooms?' } }}
          errorMessage={{ text: 'Choose at least one room' }}
          items={[
            { value: 'bedroom', text: 'Bedroom' },
            { value: 'kitchen', text: 'Kitchen' },
          ]}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Input } from '../input/input.tsx';
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
      name: 'With a further question',
      render: () => (
        <Checkboxes
          name="example-told"
          fieldset={{ legend: { text: 'Whom have you told?' } }}
          items={[
            {
              value: 'landlord',
              text: 'My landlord',
              conditional: { text: <Input name="example-told-whom" label={{ text: 'Who took it down?' }} /> },
            },
            { value: 'council', text: 'The council' },
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

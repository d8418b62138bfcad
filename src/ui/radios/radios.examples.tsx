import type { Household } from '../gallery/household.ts';
import { Input } from '../input/input.tsx';
import { Radios } from './radios.tsx';

export const household: Household = {
  name: 'radios',
  group: 'Forms',
  examples: [
    {
      name: 'With "I am not sure"',
      render: () => (
        <Radios
          name="example-landlord"
          fieldset={{ legend: { text: 'Who is your landlord?', classes: 'govuk-fieldset__legend--m' } }}
          items={[
            { value: 'council', text: 'A council' },
            { value: 'association', text: 'A housing association' },
            { value: 'unsure', text: 'I am not sure', hint: { text: 'We show you both answers.' } },
          ]}
        />
      ),
    },
    {
      name: 'With a further question',
      render: () => (
        <Radios
          name="example-reported-yet"
          value="yes"
          fieldset={{ legend: { text: 'Have you reported it?' } }}
          items={[
            {
              value: 'yes',
              text: 'Yes',
              conditional: { text: <Input name="example-reported-to" label={{ text: 'To whom?' }} /> },
            },
            { value: 'no', text: 'Not yet' },
          ]}
        />
      ),
    },
  ],
};

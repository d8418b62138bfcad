import type { Household } from '../gallery/household.ts';
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
      name: 'Beside each other, one chosen',
      render: () => (
        <Radios
          name="example-reported-yet"
          value="yes"
          classes="govuk-radios--inline"
          fieldset={{ legend: { text: 'Have you reported it?' } }}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'Not yet' },
          ]}
        />
      ),
    },
  ],
};

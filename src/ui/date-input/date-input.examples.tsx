import type { Household } from '../gallery/household.ts';
import { DateInput } from './date-input.tsx';

export const household: Household = {
  name: 'date-input',
  group: 'Forms',
  examples: [
    {
      name: 'A day',
      render: () => (
        <DateInput
          id="example-reported"
          namePrefix="reported"
          fieldset={{ legend: { text: 'When did you report it?', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'For example, 27 10 2025' }}
        />
      ),
    },
    {
      name: 'With an error in one part',
      render: () => (
        <DateInput
          id="example-answered"
          namePrefix="answered"
          values={{ day: 31, month: 6, year: 2026 }}
          day={{ error: true }}
          fieldset={{ legend: { text: 'When did they answer?' } }}
          errorMessage={{ text: 'June has 30 days' }}
        />
      ),
    },
  ],
};

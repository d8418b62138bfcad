import type { Household } from '../gallery/household.ts';
import { FieldGroup } from './form-group.tsx';

export const household: Household = {
  name: 'form-group',
  group: 'Forms',
  examples: [
    {
      name: 'Round a control of your own',
      render: () => (
        <FieldGroup
          id="example-number"
          field={{ label: { text: 'Your reference number' }, errorMessage: { text: 'Enter six digits' } }}
        >
          <input
            class="govuk-input govuk-input--error"
            id="example-number"
            aria-describedby="example-number-error"
          />
        </FieldGroup>
      ),
    },
  ],
};

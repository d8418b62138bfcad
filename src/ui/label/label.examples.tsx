import type { Household } from '../gallery/household.ts';
import { Label } from './label.tsx';

export const household: Household = {
  name: 'label',
  group: 'Forms',
  examples: [
    {
      name: 'Large, with its field',
      render: () => (
        <>
          <Label text="What is wrong?" classes="govuk-label--l" for="example-wrong" />
          <input class="govuk-input" id="example-wrong" />
        </>
      ),
    },
  ],
};

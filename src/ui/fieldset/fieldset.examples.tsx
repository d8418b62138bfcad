import type { Household } from '../gallery/household.ts';
import { Input } from '../input/input.tsx';
import { Fieldset } from './fieldset.tsx';

export const household: Household = {
  name: 'fieldset',
  group: 'Forms',
  examples: [
    {
      name: 'Two fields, one question',
      render: () => (
        <Fieldset legend={{ text: 'Where do you live?', classes: 'govuk-fieldset__legend--m' }}>
          <Input name="example-street" label={{ text: 'House and street' }} />
          <Input name="example-postcode" label={{ text: 'Postcode' }} classes="govuk-input--width-10" />
        </Fieldset>
      ),
    },
  ],
};

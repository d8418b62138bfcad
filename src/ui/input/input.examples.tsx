import type { Household } from '../gallery/household.ts';
import { Input } from './input.tsx';

export const household: Household = {
  name: 'input',
  group: 'Forms',
  examples: [
    {
      name: 'A name',
      render: () => (
        <Input name="example-name" label={{ text: 'Your name' }} autocomplete="name" spellcheck={false} />
      ),
    },
    {
      name: 'With a unit',
      render: () => (
        <Input
          name="example-rent"
          label={{ text: 'Your rent each week, in pounds' }}
          prefix={{ text: '£' }}
          inputmode="decimal"
          classes="govuk-input--width-5"
        />
      ),
    },
    {
      name: 'With an error',
      render: () => (
        <Input
          name="example-email"
          type="email"
          label={{ text: 'Your email address' }}
          hint={{ text: 'We send one message.' }}
          errorMessage={{ text: 'Enter an email address like name@example.com' }}
          value="name.example.com"
        />
      ),
    },
  ],
};

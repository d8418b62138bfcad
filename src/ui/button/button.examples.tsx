import type { Household } from '../gallery/household.ts';
import { Button } from './button.tsx';

export const household: Household = {
  name: 'button',
  group: 'Forms',
  examples: [
    { name: 'Main action', render: () => <Button type="button">Keep my letter</Button> },
    {
      name: 'Second action',
      render: () => (
        <Button type="button" classes="govuk-button--secondary">
          Add another event
        </Button>
      ),
    },
    {
      name: 'Cannot be undone',
      render: () => (
        <Button type="button" classes="govuk-button--warning">
          Delete my case
        </Button>
      ),
    },
    {
      name: 'Begin a journey',
      render: () => (
        <Button href="#button" start>
          Start now
        </Button>
      ),
    },
    {
      name: 'A link that looks like a button',
      render: () => (
        <Button href="#button" plain>
          Write to your landlord
        </Button>
      ),
    },
  ],
};

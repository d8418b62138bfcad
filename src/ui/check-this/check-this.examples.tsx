import type { Household } from '../gallery/household.ts';
import { CheckThis } from './check-this.tsx';

export const household: Household = {
  name: 'check-this',
  group: 'Help and rights',
  examples: [
    {
      name: 'With the page that knows',
      render: () => (
        <CheckThis href="https://www.gov.uk/find-local-council" linkText="Find your council">
          Some councils have rules of their own.
        </CheckThis>
      ),
    },
  ],
};

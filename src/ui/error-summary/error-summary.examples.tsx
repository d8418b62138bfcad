import type { Household } from '../gallery/household.ts';
import { ErrorSummary } from './error-summary.tsx';

export const household: Household = {
  name: 'error-summary',
  group: 'Messages',
  examples: [
    {
      name: 'Two fields to mend',
      render: () => (
        <ErrorSummary
          disableAutoFocus
          errorList={[
            { text: 'June has 30 days', href: '#example-answered-day' },
            { text: 'Choose at least one room', href: '#example-rooms' },
          ]}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { SummaryList } from './summary-list.tsx';

export const household: Household = {
  name: 'summary-list',
  group: 'Text and layout',
  examples: [
    {
      name: 'Answers that can be changed',
      render: () => (
        <SummaryList
          rows={[
            {
              key: { text: 'Your landlord' },
              value: { text: 'A council' },
              actions: {
                items: [{ href: '#summary-list', text: 'Change', visuallyHiddenText: 'your landlord' }],
              },
            },
            { key: { text: 'Reported' }, value: { text: '23 November 2026' } },
          ]}
        />
      ),
    },
    {
      name: 'On a card',
      render: () => (
        <SummaryList
          card={{ title: { text: 'Your home', headingLevel: 4 } }}
          rows={[{ key: { text: 'Rooms' }, value: { text: '4' } }]}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Tabs } from './tabs.tsx';

export const household: Household = {
  name: 'tabs',
  group: 'Text and layout',
  examples: [
    {
      name: 'Two views',
      render: () => (
        <Tabs
          title="Answers by landlord"
          items={[
            { label: 'Council', id: 'example-council', panel: { text: 'Ask for the repairs team.' } },
            {
              label: 'Housing association',
              id: 'example-association',
              panel: { text: 'Ask for the contact centre.' },
            },
          ]}
        />
      ),
    },
  ],
};

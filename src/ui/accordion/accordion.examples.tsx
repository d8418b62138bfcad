import type { Household } from '../gallery/household.ts';
import { Accordion } from './accordion.tsx';

export const household: Household = {
  name: 'accordion',
  group: 'Text and layout',
  examples: [
    {
      name: 'Two parts',
      render: () => (
        <Accordion
          id="example-accordion"
          headingLevel={4}
          rememberExpanded={false}
          items={[
            {
              heading: { text: 'If you rent from a council' },
              content: { text: 'Ask for the repairs team.' },
            },
            {
              heading: { text: 'If you rent from a housing association' },
              summary: { text: 'Also for co-operatives' },
              content: { text: <p class="govuk-body">Ask for the complaints team.</p> },
            },
          ]}
        />
      ),
    },
  ],
};

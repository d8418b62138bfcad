import type { Household } from '../gallery/household.ts';
import { Panel } from './panel.tsx';

export const household: Household = {
  name: 'panel',
  group: 'Messages',
  examples: [
    {
      name: 'It is done',
      render: () => (
        <Panel titleText="Place booked" headingLevel={4}>
          We have sent you the address.
        </Panel>
      ),
    },
    {
      name: 'A pause before something that matters',
      render: () => (
        <Panel
          titleText="Is this the right day?"
          headingLevel={4}
          classes="govuk-panel--interruption"
          actions={{
            items: [
              { text: 'Yes, go on', type: 'button' },
              { text: 'No, change it', href: '#panel' },
            ],
          }}
        >
          You wrote 23 November 2016.
        </Panel>
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Steps } from './steps.tsx';

export const household: Household = {
  name: 'steps',
  group: 'Help and rights',
  examples: [
    {
      name: 'Two things in order',
      render: () => (
        <Steps
          steps={[
            {
              title: 'Report it in writing',
              content: <p class="govuk-body">Keep a copy with the day on it.</p>,
            },
            {
              title: 'Take photographs',
              content: <p class="govuk-body">One near, one of the whole wall.</p>,
            },
          ]}
        />
      ),
    },
  ],
};

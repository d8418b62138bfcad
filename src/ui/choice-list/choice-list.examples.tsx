import type { Household } from '../gallery/household.ts';
import { ChoiceList } from './choice-list.tsx';

export const household: Household = {
  name: 'choice-list',
  group: 'Finding the way',
  examples: [
    {
      name: 'Two ways on',
      render: () => (
        <ChoiceList
          choices={[
            {
              text: 'A complaint to the landlord',
              hint: 'Stage 1, stage 2, the Ombudsman',
              href: '#complaint',
            },
            { text: 'Something else', href: '#else' },
          ]}
        />
      ),
    },
  ],
};

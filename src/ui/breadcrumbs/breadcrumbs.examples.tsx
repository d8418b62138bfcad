import type { Household } from '../gallery/household.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

export const household: Household = {
  name: 'breadcrumbs',
  group: 'Finding the way',
  examples: [
    {
      name: 'Two levels up',
      render: () => (
        <Breadcrumbs
          items={[
            { text: 'Home', href: '#breadcrumbs' },
            { text: 'Find help', href: '#breadcrumbs' },
          ]}
        />
      ),
    },
  ],
};

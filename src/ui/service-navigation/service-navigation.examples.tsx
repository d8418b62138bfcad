import type { Household } from '../gallery/household.ts';
import { ServiceNavigation } from './service-navigation.tsx';

export const household: Household = {
  name: 'service-navigation',
  group: 'Finding the way',
  examples: [
    {
      name: 'Three parts',
      render: () => (
        <ServiceNavigation
          navigationId="example-navigation"
          navigationLabel="Example menu"
          navigation={[
            { text: 'Guides', href: '#service-navigation', active: true },
            { text: 'Films', href: '#service-navigation' },
            { text: 'Sessions', href: '#service-navigation' },
          ]}
        />
      ),
    },
  ],
};

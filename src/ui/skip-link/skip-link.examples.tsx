import type { Household } from '../gallery/household.ts';
import { SkipLink } from './skip-link.tsx';

export const household: Household = {
  name: 'skip-link',
  group: 'Finding the way',
  examples: [
    {
      name: 'Seen when it has the focus',
      render: () => <SkipLink href="#main">Skip to main content</SkipLink>,
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { ShareLinks } from './share-links.tsx';

export const household: Household = {
  name: 'share-links',
  group: 'Help and rights',
  examples: [
    {
      name: 'A guide',
      render: () => <ShareLinks address="https://homes.example.org/guides/make-a-complaint" />,
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { GuideList } from './guide-list.tsx';

export const household: Household = {
  name: 'guide-list',
  group: 'Finding the way',
  examples: [
    {
      name: 'Topics, two beside each other',
      render: () => (
        <GuideList
          wide
          items={[
            {
              title: 'Damp and mould',
              href: '#guide-list',
              summary: 'Make your landlord look into it.',
              note: '6 guides',
            },
            {
              title: 'Repairs',
              href: '#guide-list',
              summary: 'What must be mended, and by when.',
              note: '9 guides',
            },
            { title: 'Complaints', href: '#guide-list', summary: 'From the first letter to the Ombudsman.' },
          ]}
        />
      ),
    },
    {
      name: 'Guides, titles alone',
      render: () => (
        <GuideList
          items={[
            { title: 'Make a complaint', href: '#guide-list' },
            { title: 'Go to the Ombudsman', href: '#guide-list' },
          ]}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Pagination } from './pagination.tsx';

export const household: Household = {
  name: 'pagination',
  group: 'Finding the way',
  examples: [
    {
      name: 'Numbers',
      render: () => (
        <Pagination
          landmarkLabel="Results"
          previous={{ href: '#pagination' }}
          next={{ href: '#pagination' }}
          items={[
            { number: 1, href: '#pagination' },
            { number: 2, href: '#pagination', current: true },
            { ellipsis: true },
            { number: 9, href: '#pagination' },
          ]}
        />
      ),
    },
    {
      name: 'The step before and the step after',
      render: () => (
        <Pagination
          landmarkLabel="Steps"
          previous={{ href: '#pagination', labelText: 'Know your landlord' }}
          next={{ href: '#pagination', labelText: 'Keep a record' }}
        />
      ),
    },
  ],
};

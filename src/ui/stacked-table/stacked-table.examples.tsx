import type { Household } from '../gallery/household.ts';
import { StackedTable } from './stacked-table.tsx';

export const household: Household = {
  name: 'stacked-table',
  group: 'Text and layout',
  examples: [
    {
      name: 'Four columns',
      render: () => (
        <StackedTable
          labels={['Case', 'Limit', 'Starts', 'Due']}
          rows={[
            ['Damp reported on a Wednesday', 'Standard investigation', '2026-01-14', '2026-01-28'],
            ['A complaint that arrived on a Tuesday', 'Acknowledgement', '2026-02-03', '2026-02-10'],
          ]}
        />
      ),
    },
  ],
};

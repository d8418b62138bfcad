import type { Household } from '../gallery/household.ts';
import { Table } from './table.tsx';

export const household: Household = {
  name: 'table',
  group: 'Text and layout',
  examples: [
    {
      name: 'With numbers',
      render: () => (
        <Table
          caption="Answers each month"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={[{ text: 'Month' }, { text: 'Letters', format: 'numeric' }]}
          rows={[
            [{ text: 'October' }, { text: '120', format: 'numeric' }],
            [{ text: 'November' }, { text: '95', format: 'numeric' }],
          ]}
        />
      ),
    },
  ],
};

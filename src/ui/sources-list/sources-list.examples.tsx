import type { Household } from '../gallery/household.ts';
import { SourceMark, SourcesList } from './sources-list.tsx';

export const household: Household = {
  name: 'sources-list',
  group: 'Help and rights',
  examples: [
    {
      name: 'A statement and its source',
      render: () => (
        <>
          <p class="govuk-body">
            Your landlord must keep the structure in repair.
            <SourceMark id="example-act" number={1} />
          </p>
          <SourcesList
            sources={[
              {
                id: 'example-act',
                publisher: 'legislation.gov.uk',
                title: 'Landlord and Tenant Act 1985, section 11',
                url: 'https://www.legislation.gov.uk/ukpga/1985/70/section/11',
                checked: '2026-11-23',
              },
            ]}
          />
        </>
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { CopyWords } from './copy-words.tsx';

export const household: Household = {
  name: 'copy-words',
  group: 'Help and rights',
  examples: [
    {
      name: 'One paragraph',
      render: () => (
        <CopyWords>
          <p class="govuk-body">
            There is black mould in our bedroom. A child with asthma sleeps there. Please look into it and
            tell me in writing what you find.
          </p>
        </CopyWords>
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Contents } from './contents.tsx';

export const household: Household = {
  name: 'contents',
  group: 'Finding the way',
  examples: [
    {
      name: 'Two headings',
      render: () => (
        <Contents
          entries={[
            { id: 'contents', text: 'What to do now' },
            { id: 'contents', text: 'Who can help' },
          ]}
        />
      ),
    },
  ],
};

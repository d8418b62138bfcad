import type { Household } from '../gallery/household.ts';
import { Doors } from './doors.tsx';

export const household: Household = {
  name: 'doors',
  group: 'Help and rights',
  examples: [
    {
      name: 'Do it, learn it, ask',
      render: () => (
        <Doors
          id="example-doors"
          doors={[
            {
              kind: 'do',
              title: 'Write to your landlord',
              href: '#doors',
              text: 'A letter that you can send today.',
              more: [{ title: 'Chase what you reported', href: '#doors' }],
            },
            {
              kind: 'learn',
              title: 'Watch how to report it',
              href: '#doors',
              text: 'Two minutes of a film.',
            },
            { kind: 'ask', title: 'Talk to somebody', href: '#doors' },
          ]}
        />
      ),
    },
  ],
};

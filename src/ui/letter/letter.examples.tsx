import type { Household } from '../gallery/household.ts';
import { Letter } from './letter.tsx';

export const household: Household = {
  name: 'letter',
  group: 'Help and rights',
  examples: [
    {
      name: 'With a line of law and a gap',
      render: () => (
        <Letter
          sender={['Sam Example', '1 Example Road']}
          day="26 November 2026"
          recipient={['Example Homes']}
          subject="Report of a problem in my home"
          blocks={[
            { kind: 'paragraph', text: 'Dear Example Homes,' },
            { kind: 'item', text: 'The small bedroom: black mould. It began: [when it began].' },
            { kind: 'paragraph', text: 'The law asks you to look into it. Please write to me.' },
          ]}
          lawLines={['The law asks you to look into it.']}
        />
      ),
    },
  ],
};

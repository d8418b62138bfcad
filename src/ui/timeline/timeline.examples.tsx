import type { Household } from '../gallery/household.ts';
import { Timeline } from './timeline.tsx';

export const household: Household = {
  name: 'timeline',
  group: 'Help and rights',
  examples: [
    {
      name: 'Two clocks beside each other',
      render: () => (
        <Timeline
          words="Standard investigation: from 14 January to 28 January, done. Stage 1 answer: from 5 February to 19 February, still to come."
          today={{ at: 0.75, text: 'Today' }}
          rows={[
            {
              title: 'Standard investigation',
              from: 0,
              until: 0.35,
              untilText: '28 January, done',
              state: 'done',
            },
            {
              title: 'Acknowledgement, stage 1',
              from: 0.5,
              until: 0.66,
              untilText: '10 February, late',
              state: 'late',
            },
            {
              title: 'Answer at stage 1',
              from: 0.55,
              until: 1,
              untilText: '19 February',
              state: 'open',
            },
          ]}
        />
      ),
    },
  ],
};

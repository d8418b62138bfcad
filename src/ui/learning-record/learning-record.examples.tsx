import type { Household } from '../gallery/household.ts';
import { LearningRecord } from './learning-record.tsx';

export const household: Household = {
  name: 'learning-record',
  group: 'Help and rights',
  examples: [
    {
      name: 'At the end of a transcript',
      render: () => <LearningRecord film="film-example" />,
    },
  ],
};

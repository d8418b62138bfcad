import type { Household } from '../gallery/household.ts';
import { ReviewLine, ReviewNotice } from './review-notice.tsx';

export const household: Household = {
  name: 'review-notice',
  group: 'Help and rights',
  examples: [
    { name: 'Past its day', render: () => <ReviewNotice reviewBy="2026-05-23" /> },
    { name: 'In good time', render: () => <ReviewLine reviewed="2026-11-23" reviewBy="2027-05-23" /> },
  ],
};

import type { Household } from '../gallery/household.ts';
import { Tag } from './tag.tsx';

export const household: Household = {
  name: 'tag',
  group: 'Messages',
  examples: [
    { name: 'Plain', render: () => <Tag>Today</Tag> },
    { name: 'With a colour of its own', render: () => <Tag classes="govuk-tag--green">Met</Tag> },
  ],
};

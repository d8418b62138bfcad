import type { Household } from '../gallery/household.ts';
import { InsetText } from './inset-text.tsx';

export const household: Household = {
  name: 'inset-text',
  group: 'Text and layout',
  examples: [
    {
      name: 'One sentence',
      render: () => <InsetText>You do not need a solicitor for any of this.</InsetText>,
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { ExitThisPage } from './exit-this-page.tsx';

export const household: Household = {
  name: 'exit-this-page',
  group: 'Finding the way',
  examples: [{ name: 'As in a page', render: () => <ExitThisPage /> }],
};

import type { Household } from '../gallery/household.ts';
import { KeptGuides } from './kept-guides.tsx';

export const household: Household = {
  name: 'kept-guides',
  group: 'Help and rights',
  examples: [{ name: 'The list', render: () => <KeptGuides /> }],
};

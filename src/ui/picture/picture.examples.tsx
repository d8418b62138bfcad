import type { Household } from '../gallery/household.ts';
import { Picture, pictureNames } from './picture.tsx';

export const household: Household = {
  name: 'picture',
  group: 'Help and rights',
  examples: [
    {
      name: 'Every drawing',
      render: () => (
        <p>
          {pictureNames.map((name) => (
            <Picture name={name} />
          ))}
        </p>
      ),
    },
  ],
};

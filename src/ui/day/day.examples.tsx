import type { Household } from '../gallery/household.ts';
import { Day } from './day.tsx';

export const household: Household = {
  name: 'day',
  group: 'Text and layout',
  examples: [
    {
      name: 'In a sentence',
      render: () => (
        <p class="govuk-body">
          It applies from <Day day="2026-11-30" />.
        </p>
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { DeadlineCard } from './deadline-card.tsx';

export const household: Household = {
  name: 'deadline-card',
  group: 'Help and rights',
  examples: [
    {
      name: 'Late, with words to send',
      render: () => (
        <DeadlineCard
          title="Standard investigation"
          href="#rule"
          status="Late"
          tone="late"
          before="by"
          when="Wednesday 28 January 2026"
          duty="Your landlord must finish a standard investigation of a possible significant hazard."
          notes={[]}
          why={['The clock starts with the day the landlord becomes aware: Wednesday 14 January 2026.']}
          source={{ title: 'The regulations', at: 'regulation 6', url: 'https://www.legislation.gov.uk/' }}
          say="Your investigation was due by Wednesday 28 January 2026. Please tell me when it will be finished."
        />
      ),
    },
    {
      name: 'Not confirmed, and without a date',
      render: () => (
        <DeadlineCard
          title="Answer to a request"
          href="#rule-2"
          status="No date"
          tone="quiet"
          duty="Your landlord must answer in a time that is not yet confirmed."
          notes={['This is only for housing associations.']}
          checkThis="https://www.gov.uk/"
          why={[]}
        />
      ),
    },
  ],
};

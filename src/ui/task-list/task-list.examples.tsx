import type { Household } from '../gallery/household.ts';
import { TaskList } from './task-list.tsx';

export const household: Household = {
  name: 'task-list',
  group: 'Text and layout',
  examples: [
    {
      name: 'Three things to do',
      render: () => (
        <TaskList
          idPrefix="example-tasks"
          items={[
            { title: { text: 'Your landlord' }, href: '#task-list', status: { text: 'Done' } },
            {
              title: { text: 'What happened' },
              hint: { text: 'In your own words' },
              href: '#task-list',
              status: { tag: { text: 'To do' } },
            },
            {
              title: { text: 'Send it' },
              status: { text: 'Cannot begin yet', classes: 'govuk-task-list__status--cannot-start-yet' },
            },
          ]}
        />
      ),
    },
  ],
};

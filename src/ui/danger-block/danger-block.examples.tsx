import type { Household } from '../gallery/household.ts';
import { DangerBlock } from './danger-block.tsx';

export const household: Household = {
  name: 'danger-block',
  group: 'Help and rights',
  examples: [
    {
      name: 'Several steps and a page for later',
      render: () => (
        <DangerBlock
          id="example-gas"
          title="Do you smell gas?"
          steps={[
            'Open windows and doors.',
            'Do not light anything or touch a switch.',
            'Leave, and ring from outside.',
          ]}
          calls={[{ name: 'Example gas emergency line', phone: '0800 000 000', note: 'Free, day and night' }]}
          more={[{ text: 'Gas safety in your home', href: '#danger-block' }]}
        />
      ),
    },
    {
      name: 'One sentence, two numbers',
      render: () => (
        <DangerBlock
          id="example-fire"
          title="Is there a fire?"
          steps={['Get out, stay out, and call.']}
          calls={[
            { name: 'Emergency services', phone: '999' },
            { name: 'Example night line', phone: '0800 000 000' },
          ]}
          withoutVoice={[
            {
              name: 'Emergency services',
              ways: ['text 999', 'Relay UK: 18000', 'in British Sign Language: the 999 BSL app'],
            },
          ]}
        />
      ),
    },
    {
      name: 'The first number above the steps',
      render: () => (
        <DangerBlock
          id="example-listener"
          title="Is it too much?"
          callsAbove={1}
          steps={['You do not have to face this alone.', 'Tell somebody near you.']}
          calls={[
            { name: 'Example listeners', phone: '116 000', note: 'Free, day and night' },
            { name: 'Emergency services', phone: '999' },
          ]}
        />
      ),
    },
    {
      name: 'One of several, in short',
      render: () => (
        <DangerBlock
          id="example-leak"
          brief
          callWhen="If anybody is in danger:"
          title="Is water pouring in?"
          steps={['Turn the water off.', 'Keep away from wet switches.', 'Warn the neighbours.']}
          calls={[
            { name: 'Emergency services', phone: '999' },
            { name: 'Power cut line', phone: '105' },
          ]}
        />
      ),
    },
  ],
};

import type { Household } from '../gallery/household.ts';
import { ContactCard } from './contact-card.tsx';

export const household: Household = {
  name: 'contact-card',
  group: 'Help and rights',
  examples: [
    {
      name: 'Every way to reach them',
      render: () => (
        <ContactCard
          name="Example helpline"
          what="Advice about housing from trained people."
          phone="0808 157 0000"
          cost="Free"
          hours="Monday to Friday, 9am to 5pm"
          text="Send HELP to 60000"
          relay="18001 0808 157 0000"
          bsl="SignVideo on their page"
          online="https://example.org/chat"
          web="https://example.org"
          checked="2026-11-23"
        />
      ),
    },
    {
      name: 'A number that nobody has confirmed',
      render: () => (
        <ContactCard
          name="Example law centre"
          what="Legal help with housing, near you."
          unconfirmed
          web="https://www.example.org/find-us"
          checked="2026-11-23"
        />
      ),
    },
  ],
};

import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ContactCard } from '../../ui/contact-card/contact-card.tsx';
import { PhoneLink } from '../../ui/phone-link/phone-link.tsx';
import { contactKind } from './kind.ts';

/** A whole entry. A number that nobody has confirmed gives way to the official page. */
export const ContactEntry = ({ snapshot, id }: { snapshot: Snapshot; id: string }): VNode | null => {
  const contact = snapshot.find(contactKind, id);
  return contact ? <ContactCard {...contact} unconfirmed={contact.certainty === 'C'} /> : null;
};

/** The name inside a sentence, leading to the official page. */
export const ContactName = ({ snapshot, id }: { snapshot: Snapshot; id: string }): VNode | null => {
  const contact = snapshot.find(contactKind, id);
  return contact ? (
    <a class="govuk-link" href={contact.web}>
      {contact.name}
    </a>
  ) : null;
};

/** The number alone, to press. */
export const ContactPhone = ({ snapshot, id }: { snapshot: Snapshot; id: string }): VNode | null => {
  const phone = snapshot.find(contactKind, id)?.phone;
  return phone ? <PhoneLink phone={phone} /> : null;
};

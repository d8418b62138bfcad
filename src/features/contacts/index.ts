export { ContactEntry, ContactName, ContactPhone } from './contact-entry.tsx';
export { type Contact, contactKind } from './kind.ts';

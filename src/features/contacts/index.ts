export { ContactEntry, ContactName, ContactPhone } from './contact-entry.tsx';
export { anythingElse, type Elsewhere, elsewhereKind, otherHomes } from './elsewhere-kind.ts';
export { ElsewherePlaces } from './elsewhere-places.tsx';
export { type Contact, contactKind } from './kind.ts';

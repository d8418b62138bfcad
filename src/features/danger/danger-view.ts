import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type Contact, contactKind } from '../contacts/index.ts';
import { type Danger, dangerKind } from './kind.ts';

/** A danger block with those to ring, first one first. */
export interface DangerView {
  readonly danger: Danger;
  readonly contacts: readonly Contact[];
}

/** The block of this id in this snapshot, with its contacts. */
export const dangerView = (snapshot: Snapshot, id: string): DangerView | undefined => {
  const danger = snapshot.find(dangerKind, id);
  if (!danger) return undefined;
  return {
    danger,
    contacts: danger.contacts.flatMap((contact) => snapshot.find(contactKind, contact) ?? []),
  };
};

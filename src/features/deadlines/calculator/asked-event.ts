import type { EventType } from '../../../law/index.ts';

/** A day that is asked for when somebody says that something has happened. */
export interface AskedEvent {
  readonly type: EventType;
  /** The name of its field, where one type is asked for twice. */
  readonly key?: string;
  /** Stands beside the box to tick: "You reported it to the landlord". */
  readonly label: string;
  readonly hint?: string;
  /** Hours may count, so the time of day is asked too; it may be left empty. */
  readonly time?: true;
  /** Somebody told the landlord: a month does where nobody knows the day. */
  readonly tells?: true;
  /** Who does not know the day is safe with the earliest it can have been; otherwise with the latest. */
  readonly unsure?: 'earliest';
  /** A second day that belongs to it: the new date that was told. */
  readonly until?: string;
  /** What the investigation found is asked too. */
  readonly findings?: true;
  /** It went where nobody reads or hears it at that hour. */
  readonly mailbox?: true;
}

/** The name under which an event is asked for in the form. */
export const keyOf = ({ key, type }: AskedEvent): string => key ?? type;

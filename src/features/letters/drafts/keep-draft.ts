import type { Database } from '../../../adapters/database.ts';
import { type Draft, draftFrom } from './draft.ts';
import { eraseIdle, eraseSealed, findSealed, keepSealed } from './draft-queries.ts';
import { isId, newId, newKey, seal, unseal } from './seal.ts';

/** The cookie that holds the key of a letter. It is strictly necessary, and goes to the address of that letter alone. */
export const keyCookie = 'letter-key';

/** A letter that nobody touches for so long is erased, and so is its key. */
export const idleSeconds = 24 * 60 * 60;

/** What opens a draft: its id stands in the address, its key in the cookie. */
export interface DraftKey {
  readonly id: string;
  readonly key: string;
}

const idleSince = (now: Date): Date => new Date(now.getTime() - idleSeconds * 1_000);

/** Begins a draft: only who gets the key back can open it again. */
export const beginDraft = async (database: Database, draft: Draft, now: Date): Promise<DraftKey> => {
  const opens = { id: newId(), key: newKey() };
  await keepDraft(database, opens, draft, now);
  return opens;
};

export const keepDraft = async (
  database: Database,
  { id, key }: DraftKey,
  draft: Draft,
  now: Date,
): Promise<void> => keepSealed(database, id, seal(JSON.stringify(draft), key, id), now);

/** The draft that this key opens; nothing where there is none any more, or the key is another. */
export const openDraft = async (
  database: Database,
  { id, key }: DraftKey,
  now: Date,
): Promise<Draft | undefined> => {
  if (!isId(id)) return undefined;
  const sealed = await findSealed(database, id, idleSince(now));
  const text = sealed && unseal(sealed, key, id);
  return text === undefined ? undefined : draftFrom(text);
};

/** Erases a draft. Only its own key may: an id that somebody saw is not enough. */
export const eraseDraft = async (database: Database, opens: DraftKey, now: Date): Promise<void> => {
  if (await openDraft(database, opens, now)) await eraseSealed(database, opens.id);
};

/** Erases what has been idle for a day. @returns how many drafts there were */
export const eraseIdleDrafts = (database: Database, now: Date): Promise<number> =>
  eraseIdle(database, idleSince(now));

import type { Database } from '../../../adapters/database.ts';
import { type Draft, type DraftKey, draftFrom, mostBegun } from './draft.ts';
import { eraseIdle, eraseSealed, findSealed, insertSealed, replaceSealed } from './draft-queries.ts';
import { isId, newId, newKey, seal, unseal } from './seal.ts';

/** The cookie that holds the key of a letter. It is strictly necessary, and goes to the address of that letter alone. */
export const keyCookie = 'letter-key';

/** A letter that nobody touches for so long is erased, and so is its key. */
export const idleSeconds = 24 * 60 * 60;

const sealed = (draft: Draft, { id, key }: DraftKey): Buffer => seal(JSON.stringify(draft), key, id);

const unsealed = (found: Buffer | undefined, { id, key }: DraftKey): Draft | undefined => {
  const text = found && unseal(found, key, id);
  return text === undefined ? undefined : draftFrom(text);
};

const idleSince = (now: Date): Date => new Date(now.getTime() - idleSeconds * 1_000);

/** Begins a draft: only who gets the key back can open it again. */
export const beginDraft = async (database: Database, draft: Draft, now: Date): Promise<DraftKey> => {
  const opens = { id: newId(), key: newKey() };
  await insertSealed(database, opens.id, sealed(draft, opens), now);
  return opens;
};

/** Keeps a draft as it is now. @returns whether it was kept: one that was erased meanwhile is not begun again */
export const keepDraft = async (
  database: Database,
  opens: DraftKey,
  draft: Draft,
  now: Date,
): Promise<boolean> => replaceSealed(database, opens.id, sealed(draft, opens), now);

/**
 * Begins a draft from another. Each of the two keeps, inside its own seal, what opens the other: who erases one
 * erases both.
 * @returns what opens it; nothing where the earlier one was erased meanwhile, and then nothing of either is left
 */
export const beginDraftFrom = async (
  database: Database,
  before: DraftKey,
  earlier: Draft,
  draft: Draft,
  now: Date,
): Promise<DraftKey | undefined> => {
  const opens = await beginDraft(database, { ...draft, before }, now);
  const begun = [...(earlier.begun ?? []), opens].slice(-mostBegun);
  if (await keepDraft(database, before, { ...earlier, begun }, now)) return opens;
  await eraseSealed(database, opens.id);
  return undefined;
};

/** The draft that this key opens; nothing where there is none any more, or the key is another. */
export const openDraft = async (
  database: Database,
  opens: DraftKey,
  now: Date,
): Promise<Draft | undefined> =>
  isId(opens.id) ? unsealed(await findSealed(database, opens.id, idleSince(now)), opens) : undefined;

/** Nobody begins so many letters from each other in a day. */
const mostErased = 200;

/**
 * Erases a draft, also one that has been idle. Only its own key may: an id that somebody saw is not enough.
 * @returns what it was
 */
const eraseDraft = async (database: Database, opens: DraftKey): Promise<Draft | undefined> =>
  unsealed(await findSealed(database, opens.id, new Date(0)), opens)
    ? unsealed(await eraseSealed(database, opens.id), opens)
    : undefined;

/**
 * Erases a draft, those that led to it and those that were begun from it: all of them or, where the database goes
 * away, none.
 * @returns what was erased, the draft itself first
 */
export const eraseWithKin = (
  database: Database,
  opens: DraftKey,
): Promise<ReadonlyArray<{ readonly letter: string; readonly id: string }>> =>
  database.transaction().execute(async (whole) => {
    const kin = new Map([[opens.id, opens]]);
    const erased: Array<{ letter: string; id: string }> = [];
    // A Map is gone through to its end, also what is added on the way.
    for (const one of kin.values()) {
      if (erased.length === mostErased) break;
      const draft = await eraseDraft(whole, one);
      if (!draft) continue;
      erased.push({ letter: draft.letter, id: one.id });
      for (const other of [...(draft.before ? [draft.before] : []), ...(draft.begun ?? [])])
        if (!kin.has(other.id)) kin.set(other.id, other);
    }
    return erased;
  });

/** Erases what has been idle for a day. @returns how many drafts there were */
export const eraseIdleDrafts = (database: Database, now: Date): Promise<number> =>
  eraseIdle(database, idleSince(now));

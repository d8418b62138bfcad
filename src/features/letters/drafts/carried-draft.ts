import { type Draft, draftFrom } from './draft.ts';
import { idleSeconds } from './keep-draft.ts';
import { seal, unseal } from './seal.ts';

/** Stands in the address in place of an id, where the answers travel in the form because cookies are refused. */
export const carried = 'carried';

/** Seals a draft into a field of a form: the browser carries it, and only this site can read it. */
export const sealForForm = (draft: Draft, secret: string, now: Date): string =>
  seal(JSON.stringify({ draft: JSON.stringify(draft), at: now.getTime() }), secret, carried).toString(
    'base64url',
  );

/** The draft that came with a form; nothing where it was changed on the way or is older than a day. */
export const draftFromForm = (field: string, secret: string, now: Date): Draft | undefined => {
  const text = unseal(Buffer.from(field, 'base64url'), secret, carried);
  if (text === undefined) return undefined;
  const { draft, at } = JSON.parse(text) as { draft: string; at: number };
  return now.getTime() - at > idleSeconds * 1_000 ? undefined : draftFrom(draft);
};

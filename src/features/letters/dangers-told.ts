import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type Danger, dangerKind, dangersSaid } from '../danger/index.ts';
import type { Answers } from './answers.ts';
import type { Draft } from './drafts/draft.ts';
import type { Asking } from './letter-kind.ts';
import { dangersIn } from './rules/asked.ts';
import { typedTexts } from './rules/typed-texts.ts';

/** What somebody has said so far, on the way to a letter or in one. */
export interface SaidSoFar {
  readonly letter: Pick<Asking, 'questions'>;
  readonly draft: Draft;
  readonly snapshot: Snapshot;
}

export interface DangersTold {
  /** In the order in which they stand. */
  readonly dangers: readonly Danger[];
  /** The one that stands in full; the others are brief. */
  readonly full: string | undefined;
}

/** More of what was typed at once helps nobody. */
const mostTyped = 2;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s|\n/).map((one) => one.trim());

/** Sentences that somebody wrote into a letter by hand. Those that it has of itself tell of no danger. */
const handWritten = ({ words = '' }: Draft, unedited: string): string[] => {
  const own = new Set(sentencesOf(unedited));
  return sentencesOf(words).filter((one) => !own.has(one));
};

const saidIn = (snapshot: Snapshot, texts: readonly string[]): readonly string[] =>
  dangersSaid(snapshot, texts).map(({ id }) => id);

const heard = new WeakMap<Answers, readonly string[]>();

/** The dangers of all that was typed as answers: a page asks twice, for what stands first and for the quick way out. */
const saidInAnswers = ({ letter, draft: { answers }, snapshot }: SaidSoFar): readonly string[] => {
  const before = heard.get(answers);
  if (before) return before;
  const said = saidIn(snapshot, typedTexts(letter, answers));
  heard.set(answers, said);
  return said;
};

/**
 * What cannot wait, of all that was said: what was typed comes before what was chosen.
 * @param where `after`: the question that was answered last, whose danger stands in full. `unedited`: the letter as it
 * was before somebody changed its words, where the letter is shown
 */
export const dangersTold = (
  { letter, draft, snapshot }: SaidSoFar,
  { after, unedited }: { readonly after?: string | undefined; readonly unedited?: string | undefined } = {},
): DangersTold => {
  const byHand = unedited === undefined ? [] : saidIn(snapshot, handWritten(draft, unedited));
  const said = new Set([...saidInAnswers({ letter, draft, snapshot }), ...byHand]);
  const typed = snapshot.list(dangerKind).flatMap(({ item: { id } }) => (said.has(id) ? [id] : []));
  const fresh =
    after === undefined
      ? typed
      : [
          ...saidIn(snapshot, typedTexts(letter, draft.answers, after)),
          ...dangersIn(letter, draft.answers, after),
        ];
  const first = [...new Set([...fresh.filter((id) => typed.includes(id)), ...typed])].slice(0, mostTyped);
  const ids = [...new Set([...first, ...dangersIn(letter, draft.answers)])];
  return {
    dangers: ids.flatMap((id) => snapshot.find(dangerKind, id) ?? []),
    full: fresh.find((id) => ids.includes(id)),
  };
};

/** Whether whoever reads these pages may have to leave them at once. */
export const mustHaveExit = (so: SaidSoFar, unedited?: string): boolean =>
  dangersTold(so, { unedited }).dangers.some(({ exit }) => exit);

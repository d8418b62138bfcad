import { type Day, dueFrom, isBefore } from '../../../law/index.ts';
import { entriesOf } from '../answers.ts';
import type { Letter, NoteToShow } from '../letter-kind.ts';
import { lastOf } from '../told-day.ts';
import { holds, type Told } from './holds.ts';
import { writtenLine } from './write.ts';
import { sentenceText } from './written.ts';

/** Something that is good to know before a letter is sent, for what was told. */
export interface Note {
  readonly words: string;
  readonly urgent: boolean;
  readonly guide?: string | undefined;
  /** The question that answers it. */
  readonly question?: string | undefined;
  /** The letter that fits better. */
  readonly letter?: string | undefined;
}

/** Whether fewer entries than are asked for lie within the limit; of a month the last day counts. */
const areFewer = (
  { than, day, within }: NonNullable<NoteToShow['fewer']>,
  told: Told,
  today: Day,
): boolean => {
  const limit = told.facts.get(within)?.limit;
  if (!limit) return false;
  const [list = '', field = ''] = day.split('.');
  const recent = entriesOf(told.answers[list]).filter((entry) => {
    const said = entry[field];
    if (said === undefined) return false;
    const end = dueFrom(limit, { day: lastOf(said, today) }, today);
    return end.kind === 'day' && !isBefore(end.due, today);
  });
  return recent.length < than;
};

/**
 * The notes that stand on a page, in order; what cannot wait stands first.
 * @param today the day of the letter
 */
export const notesAt = (
  place: NoteToShow['at'][number],
  letter: Letter,
  told: Told,
  today: Day,
): readonly Note[] =>
  letter.notes
    .filter(
      ({ at, only_if, fewer }) =>
        at.includes(place) && (!only_if || holds(only_if, told)) && (!fewer || areFewer(fewer, told, today)),
    )
    .map(({ say, urgent, guide, question, letter: other }) => ({
      words: writtenLine(letter, say, told).map(sentenceText).join(' '),
      ...{ urgent, guide, question, letter: other },
    }))
    .toSorted((one, other) => Number(other.urgent) - Number(one.urgent));

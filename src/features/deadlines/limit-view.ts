import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type LimitWords, limitWords, parseDay, type TimeLimit } from '../../law/index.ts';
import { limitKind } from './limit-kind.ts';

/** A limit in words as it stands on the day of a snapshot. */
export const limitWordsOf = (limit: TimeLimit, snapshot: Snapshot): LimitWords =>
  limitWords(limit, parseDay(snapshot.day));

/** A limit in words as it stands in this snapshot; nothing where there is no such limit. */
export const limitText = (snapshot: Snapshot, id: string): LimitWords | undefined => {
  const limit = snapshot.find(limitKind, id);
  return limit ? limitWordsOf(limit, snapshot) : undefined;
};

const OWN_NAMES: Partial<Record<TimeLimit['binds'], string>> = {
  landlord: 'Your landlord',
  'registered-provider': 'Your landlord',
  'housing-association': 'Your housing association',
  resident: 'You',
  council: 'The council',
  'both-sides': 'Both sides',
};

/** "Your landlord must answer", "You can ask for a review": who does what, without a full stop. */
export const dutyWords = (limit: TimeLimit): string =>
  `${whoKeeps(limit)} ${limit.binds === 'resident' ? 'can' : 'must'} ${limit.duty}`;

/** "Your landlord", "The housing ombudsman": who must keep a limit. */
export const whoKeeps = ({ binds }: TimeLimit): string =>
  OWN_NAMES[binds] ?? `The ${binds.replaceAll('-', ' ')}`;

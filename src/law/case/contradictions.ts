import { dayNumber, formatDay } from '../day.ts';
import type { Case, CaseEvent } from './event.ts';
import { liesBefore } from './mark.ts';
import { EVENT_TYPES, type EventType } from './vocabulary.ts';

/** Something in a case that cannot be so. `event` is its place in the list as it was told. */
export interface Contradiction {
  readonly event: number;
  readonly sentence: string;
}

const LEARNED: readonly EventType[] = ['reported', 'landlord-aware', 'emergency-known', 'material-change'];

/** What cannot happen unless one of these happened, and not before it. */
const NEEDS: Partial<Record<EventType, readonly EventType[]>> = {
  'physical-inspection-asked': LEARNED,
  'investigation-ended': LEARNED,
  'summary-sent': ['investigation-ended'],
  'safety-work-done': LEARNED,
  'prevention-steps-taken': LEARNED,
  'prevention-work-begun': LEARNED,
  'prevention-work-done': LEARNED,
  'all-work-done': LEARNED,
  'accommodation-provided': LEARNED,
  'accommodation-refused': LEARNED,
  'repair-notice-issued': ['repair-asked'],
  'other-contractor-asked': ['repair-asked'],
  'repair-done': ['repair-asked'],
  'access-refused': ['repair-asked'],
  'repair-not-wanted': ['repair-asked'],
  'exceptional-circumstances-ended': ['exceptional-circumstances-began'],
  'complaint-acknowledged': ['complaint-made'],
  'complaint-extended': ['complaint-made'],
  'complaint-answered': ['complaint-made'],
  escalated: ['complaint-made'],
  'escalation-acknowledged': ['escalated'],
  'escalation-extended': ['escalated'],
  'final-answer': ['complaint-made'],
  'data-identity-given': ['data-request-made'],
  'data-clarification-asked': ['data-request-made'],
  'data-clarification-given': ['data-clarification-asked'],
  'data-request-extended': ['data-request-made'],
  'data-request-answered': ['data-request-made'],
  'data-complaint-acknowledged': ['data-complaint-made'],
  'environmental-request-extended': ['environmental-request-made'],
  'information-answered': ['information-request-made', 'environmental-request-made'],
  'appliance-record-given': ['appliance-record-asked', 'appliances-checked'],
  'alarm-notice-done': ['alarm-notice-served'],
  'grant-decided': ['grant-applied'],
  'claim-answered': ['letter-of-claim-received'],
  'full-answer-given': ['letter-of-claim-received'],
  'defence-sent': ['court-papers-served'],
  'possession-appealed': ['possession-ordered'],
  'homelessness-review-decided': ['homelessness-decided'],
};

const quoted = (type: EventType): string => `“${EVENT_TYPES[type]}”`;

const missingBefore = (event: CaseEvent, all: readonly CaseEvent[]): string | undefined => {
  const needed = NEEDS[event.type];
  if (!needed) return undefined;
  const there = all.filter(({ type }) => needed.includes(type));
  const first = needed[0] as EventType;
  if (there.length === 0)
    return `${quoted(event.type)} needs ${needed.map(quoted).join(' or ')}, with its day (type ${first}). Add it, or leave this out.`;
  if (there.some(({ at }) => !liesBefore(event.at, at))) return undefined;
  const [other] = there;
  return other
    ? `${quoted(event.type)} (${formatDay(event.at.day)}) lies before ${quoted(other.type)} (${formatDay(other.at.day)}). Check the two days.`
    : undefined;
};

const ownFault = (event: CaseEvent): string | undefined => {
  if (event.until && dayNumber(event.until) < dayNumber(event.at.day))
    return `The new date ${formatDay(event.until)} lies before the day on which it was told, ${formatDay(event.at.day)}. Check the two days.`;
  if (event.last_day && dayNumber(event.last_day) < dayNumber(event.at.day))
    return `The last day in the notice, ${formatDay(event.last_day)}, lies before the notice itself, ${formatDay(event.at.day)}. Check the two days.`;
  if (
    event.found === 'no-hazard' &&
    event.needs &&
    event.needs.some((need) => need !== 'further-investigation')
  )
    return 'An investigation that found no hazard cannot have found work that is needed. Check what it found.';
  return undefined;
};

/** Answers refer to events by their ids, so an id names one event. */
const sameId = ({ id }: CaseEvent, index: number, events: readonly CaseEvent[]): string | undefined =>
  id !== undefined && events.findIndex((other) => other.id === id) < index
    ? `The id "${id}" stands on an event before this one too. Give each event an id of its own, or none.`
    : undefined;

/** Everything in a case that contradicts itself, as sentences that say what to check. */
export const contradictionsOf = ({ events }: Case): Contradiction[] =>
  events.flatMap((event, index) => {
    const sentence = sameId(event, index, events) ?? ownFault(event) ?? missingBefore(event, events);
    return sentence ? [{ event: index, sentence }] : [];
  });

import { formatDay, formatMoment } from '../day.ts';
import type { When } from '../when.ts';
import type { Mark } from './mark.ts';
import { EVENT_TYPES } from './vocabulary.ts';

const at = ({ day, instant }: When): string =>
  instant ? `At ${formatMoment(instant)}` : `On ${formatDay(day)}`;

/** "On Thursday 5 February 2026, the landlord acknowledged your complaint." */
export const happened = ({ event }: Mark): string => `${at(event.at)}, ${EVENT_TYPES[event.type]}.`;

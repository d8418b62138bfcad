import { contacts } from '../features/contacts/feature.ts';
import { danger } from '../features/danger/feature.ts';
import { deadlines } from '../features/deadlines/feature.ts';
import { developers } from '../features/developers/feature.ts';
import type { Feature } from '../features/feature.ts';
import { films } from '../features/films/feature.ts';
import { guides } from '../features/guides/feature.ts';
import { home } from '../features/home/feature.ts';
import { landlords } from '../features/landlords/feature.ts';
import { letters } from '../features/letters/feature.ts';
import { modules } from '../features/modules/feature.ts';
import { search } from '../features/search/feature.ts';
import { whichBody } from '../features/which-body/feature.ts';
import { words } from '../features/words/feature.ts';

/**
 * The rooms of the house, in order: a room may use the hatch of any room before it, never after.
 * test/house-rules.test.ts reads this list.
 */
export const features: readonly Feature[] = [
  words,
  contacts,
  landlords,
  danger,
  deadlines,
  guides,
  letters,
  whichBody,
  films,
  modules,
  search,
  home,
  developers,
];

/** Every kind of content that this house knows. */
export const kinds = features.flatMap((feature) => feature.kinds ?? []);

/** Addresses that answer whatever the pack holds. */
export const fixedAddresses = features.flatMap((feature) => feature.fixedAddresses ?? []);

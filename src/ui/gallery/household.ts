import type { VNode } from 'preact';

/** Where a household stands in the gallery. */
export type HouseholdGroup = 'Help and rights' | 'Forms' | 'Text and layout' | 'Finding the way' | 'Messages';

/** One component with a few examples of its use, each rendered by itself and all together in the gallery. */
export interface Household {
  /** Name of its folder. */
  readonly name: string;
  readonly group: HouseholdGroup;
  readonly examples: ReadonlyArray<{ readonly name: string; readonly render: () => VNode }>;
}

/** Everything that was learnt on this device stands under names that begin with this, one for each step. */
export const recordPrefix = 'fmh-seen:';

/** Told to the window when something was noted or forgotten in this tab; other tabs hear of it by `storage`. */
export const learntEvent = 'fmh-learnt';

/** Whoever may have to leave at once leaves nothing on the device. */
export const leavesNothing = (): boolean => document.documentElement.classList.contains('fmh-exit');

/** Every step of which something is kept. */
export const keptSteps = (): string[] => {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(recordPrefix))
      .map((name) => name.slice(recordPrefix.length));
  } catch {
    return [];
  }
};

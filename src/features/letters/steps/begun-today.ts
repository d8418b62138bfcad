import { countAction } from '../../../adapters/action-counts.ts';
import type { OwnRequest } from '../../feature.ts';

/** Far more than one home writes in a day, with room for a street that shares one address. */
export const mostKeptInADay = 300;

/**
 * Whether this letter is to travel in its form, so that nothing of it is kept: very many were begun from here today,
 * or the database cannot be asked. Nobody is turned away.
 */
export const travelsInItsForm = async ({ house, caller }: OwnRequest): Promise<boolean> => {
  const begun = { action: 'letter-begun', caller: caller(), now: house.now() };
  try {
    return (await countAction(house.database, begun)) > mostKeptInADay;
  } catch {
    return true;
  }
};

import { editDistance } from '../features/search/edit-distance.ts';
import { type Environment, everySetting } from './config.ts';

const mostSlips = 2;
/** Shorter names (PORT, HOST) are near too many others. */
const longEnough = 8;

/** Names in the environment that are nearly ours, one sentence each; never where the right name is set too. */
export const misspeltSettings = (environment: Environment): string[] => {
  const ours = everySetting.map(({ name }) => name).filter((name) => name.length >= longEnough);
  const known = new Set(everySetting.map(({ name }) => name));
  return Object.keys(environment)
    .filter((name) => !known.has(name))
    .flatMap((name) => {
      const meant = ours.find((one) => !environment[one] && editDistance(name, one, mostSlips) <= mostSlips);
      return meant ? [`${name} is no setting and does nothing. Is ${meant} meant?`] : [];
    });
};

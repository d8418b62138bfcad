import { type Environment, everySetting } from './config.ts';

/** How many letters must be added, left out or replaced to make one word of another. */
const distance = (from: string, to: string): number => {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...from].entries()) {
    const line = [row + 1];
    for (const [at, other] of [...to].entries())
      line.push(
        Math.min(
          (line[at] ?? 0) + 1,
          (above[at + 1] ?? 0) + 1,
          (above[at] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    above = line;
  }
  return above[to.length] ?? 0;
};

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
      const meant = ours.find(
        (one) =>
          !environment[one] &&
          Math.abs(one.length - name.length) <= mostSlips &&
          distance(name, one) <= mostSlips,
      );
      return meant ? [`${name} is no setting and does nothing. Is ${meant} meant?`] : [];
    });
};

import { readFile } from 'node:fs/promises';

/**
 * An example file of `docs/hosting`, with the places and ports of this machine in it and nothing else changed.
 * @throws where it has nothing of what is to be changed: whoever edits the example must see to that too
 */
export const fittedExample = async (
  name: string,
  changes: ReadonlyArray<readonly [RegExp, string]>,
): Promise<string> => {
  const file = `docs/hosting/${name}`;
  return changes.reduce(
    (before, [from, to]) => {
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${file} has nothing like ${from}; this must change too.`);
      return after;
    },
    await readFile(file, 'utf8'),
  );
};

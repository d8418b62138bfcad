/**
 * The parts that `--only=a,b` asks for; all of them where it is not given.
 * @throws with the sentence for who typed it, where there is no such part
 */
export const chosenParts = <Part extends string>(
  parts: readonly Part[],
  only: string | undefined,
): ReadonlySet<Part> => {
  if (only === undefined) return new Set(parts);
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0)
    throw new Error(
      `--only has "${unknown.join(', ')}"; it takes ${parts.join(', ')}, with commas between them.`,
    );
  return new Set(parts.filter((part) => names.includes(part)));
};

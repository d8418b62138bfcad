/** The step where the answers have led: "found", and "found-2" for the second of several things. */
export const foundStep = (number: number): string => (number === 1 ? 'found' : `found-${number}`);

/** Which of the things a step is for, from 1; nothing where it is another step. */
export const foundNumber = (step: string): number | undefined => {
  const number = /^found(?:-([2-9]|[1-9]\d))?$/.exec(step);
  return number ? Number(number[1] ?? '1') : undefined;
};

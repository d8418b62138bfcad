/**
 * The same as `make`, which is asked once for each of the first `most` texts. What people type is without end; what is
 * remembered is not.
 */
export const remembering = (make: (text: string) => string, most: number): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size < most) known.set(text, made);
    return made;
  };
};

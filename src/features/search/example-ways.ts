/** One of several: "{boiler|gas fire}". */
const choice = /\{([^{}]*)\}/g;

/** What is wrong with a pattern, in words; nothing where it can be said. */
export const faultOfPattern = (pattern: string): string | undefined => {
  if (/[{}]/.test(pattern.replaceAll(choice, ''))) return 'a { or } without the other';
  const choices = [...pattern.matchAll(choice)].map(([, options = '']) => options.split('|'));
  if (choices.length === 0) return 'nothing to choose from';
  return choices.some((options) => options.length < 2) ? 'a choice of one' : undefined;
};

/**
 * Sentences that a pattern such as "my {mum|nan} {fell|is ill}" says: not all of them, but up to twice as many as its
 * longest choice has options. Every option is said, beside ever different others; the same sentences each time.
 */
export const waysToSay = (pattern: string): string[] => {
  const choices = [...pattern.matchAll(choice)].map(([, options = '']) => options.split('|'));
  const longest = Math.max(1, ...choices.map((options) => options.length));
  const said = new Set<string>();
  for (let turn = 0; turn < longest * 2; turn += 1) {
    let at = 0;
    const line = pattern.replaceAll(choice, () => {
      const options = choices[at] ?? [];
      // Choices of one length would go round in step: each is shifted by its place with every round.
      const option = options[(turn + Math.floor(turn / options.length) * at) % options.length] ?? '';
      at += 1;
      return option;
    });
    said.add(line.replaceAll(/\s+/g, ' ').trim());
  }
  return [...said];
};

/** Every sentence that such a pattern says; one without a choice says itself. */
export const allWaysToSay = (pattern: string): string[] => {
  const first = /\{([^{}]*)\}/.exec(pattern);
  if (!first) return [pattern.replaceAll(/\s+/g, ' ').trim()];
  const [before, after] = [pattern.slice(0, first.index), pattern.slice(first.index + first[0].length)];
  return (first[1] ?? '').split('|').flatMap((option) => allWaysToSay(before + option + after));
};

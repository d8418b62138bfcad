/** A page as the list of suggestions has it. */
export interface Suggested {
  readonly title: string;
  readonly url: string;
  /** How residents say it, in small letters. */
  readonly words: string;
  /** Help that cannot wait: it stands before everything else as soon as one of these was typed, each of a few words. */
  readonly urgent?: readonly string[] | undefined;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) || [];

/** Whether one word was meant by the other: the beginning of it, or one letter wrong in a long one. */
const meets = (typed: string, word: string): boolean => {
  if (word.startsWith(typed)) return true;
  if (typed.length < 5 || Math.abs(typed.length - word.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const [rest, other] = [typed.slice(at), word.slice(at)];
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1);
};

/** Words that say nothing about the problem. */
const small =
  /^(?:a|an|and|the|my|is|in|of|on|to|it|i|for|with|no|not|has|have|was|are|they|we|you|at|be|do)$/;

/** Whether every word of one of these lines was typed, the last one perhaps not to its end; with = nothing else was. */
const isUrgent = ({ urgent = [] }: Suggested, typed: readonly string[]): boolean => {
  const last = typed.at(-1) || '';
  const met = (word: string): boolean => typed.includes(word) || (last.length > 2 && word.startsWith(last));
  return urgent.some((line) => {
    if (line.startsWith('=')) return line === `=${typed.join(' ')}`;
    return line.includes(' ') ? line.split(' ').every(met) : typed.includes(line);
  });
};

/**
 * The pages that best fit what has been typed so far, the best first.
 * @param typed what stands in the box; its last word may be unfinished
 */
export const suggest = (typed: string, all: readonly Suggested[], most: number): Suggested[] => {
  const asked = wordsOf(typed).filter(
    (word, _, words) => !small.test(word) && (word.length > 1 || words.length > 1),
  );
  if (asked.length === 0 || typed.trim().length < 2) return [];
  const every = wordsOf(typed);
  const urgent = all.filter((one) => isUrgent(one, every)).slice(0, 1);
  const others = all
    .filter((one) => !one.urgent)
    .map((guide) => {
      const [title, words] = [wordsOf(guide.title), wordsOf(guide.words)];
      let score = 0;
      let met = 0;
      for (const word of asked) {
        const own = title.some((other) => meets(word, other));
        if (!own && !words.some((other) => meets(word, other))) continue;
        met += 1;
        score += own ? 2 : 1.5;
      }
      // What answers to every word stands before what answers loudly to one.
      return { guide, score: score * (met / asked.length) ** 2 };
    })
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score)
    .map(({ guide }) => guide);
  return [...urgent, ...others].slice(0, most);
};

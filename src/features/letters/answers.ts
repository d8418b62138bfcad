/** One entry of a list, by field. A field that was left out is not there. */
export type Entry = Readonly<Record<string, string>>;

/** What was said to one question: words, the options chosen, or entries of a list. Days are YYYY-MM-DD, or YYYY-MM where only the month is known. */
export type Answer = string | readonly string[] | readonly Entry[];

/** Everything that was said, by question. What was left out is not there. */
export type Answers = Readonly<Record<string, Answer>>;

/** An answer in words, where it is one. */
export const textOf = (answer: Answer | undefined): string | undefined =>
  typeof answer === 'string' ? answer : undefined;

/** The entries of a list; none where the answer is another. */
export const entriesOf = (answer: Answer | undefined): readonly Entry[] =>
  Array.isArray(answer) ? answer.filter((one): one is Entry => typeof one === 'object') : [];

/** The options that were chosen; none where the answer is another. */
export const optionsOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : [];

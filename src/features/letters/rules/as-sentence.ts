/** Scripts that know capitals, and whose sentences end with a full stop. */
const cased = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}`;

const firstWord = /^(["“‘(]*)(\S+)/u;
const isCased = new RegExp(`^[${cased}]$`, 'u');

/** Ends as a sentence does, or goes on in what follows. */
const isClosed = /[.?!…؟۔।॥。！？:;,–—-]["”’'»)\]]*$/u;
const lastLetter = /\p{L}(?=[^\p{L}]*$)/u;
/** A full stop behind an address would be read as a part of it, and its first letter is small. */
const isAddress = (word: string): boolean => /@|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u.test(word);
const endsInWords = /[\p{L}\p{M}\p{N}%"”’'»)\]]$/u;

/** Whether what somebody typed ends a sentence by itself. */
export const endsSentence = (text: string): boolean => /[.?!…؟۔।॥。！？]["”’'»)\]]*$/u.test(text);

/**
 * What somebody typed, with a capital where it begins a sentence. Nothing else of it is changed, and a first word with
 * a capital inside ("iPhone") begins as it is written.
 */
export const withCapital = (text: string): string =>
  text.replace(firstWord, (whole: string, before: string, word: string) => {
    const first = word.charAt(0);
    const capital = first.toUpperCase();
    const isSmall = isCased.test(first) && capital !== first && capital.toLowerCase() === first;
    return isSmall && !/\p{Lu}/u.test(word) && !isAddress(word) ? before + capital + word.slice(1) : whole;
  });

/** The full stop that a sentence somebody typed lacks; nothing where it needs none, or its script has another. */
export const missingStop = (text: string): '.' | '' => {
  const last = lastLetter.exec(text)?.[0];
  const isOurs = last !== undefined && isCased.test(last);
  return isOurs && endsInWords.test(text) && !isClosed.test(text) && !isAddress(text.split(/\s/).at(-1) ?? '')
    ? '.'
    : '';
};

/** A line of a list that somebody made: it is no sentence, and stays as it is. */
export const isListLine = (line: string): boolean =>
  /^(?:[-–—•*·]|\(?\p{L}\)|\(?\d{1,3}[.):])\s*/u.test(line);

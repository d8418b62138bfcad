const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

const ordinal = (number: number): string => {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts a narration into its sentences; a sentence ends with a full stop, question or exclamation mark. */
export const sentencesOf = (text: string): string[] =>
  text
    .trim()
    .split(/(?<=[.?!][”’"']?)\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' '))
    .filter((sentence) => sentence !== '');

/**
 * Writes a sentence as the voice should read it: dates as people say them ("the 14th of January"),
 * plain marks, and the script's own respellings.
 */
export const spokenForm = (sentence: string, sayAs: Readonly<Record<string, string>>): string => {
  const dated = sentence
    .replace(
      new RegExp(`\\b(${weekdays}) (\\d{1,2}) (${months})\\b`, 'g'),
      (_, weekday, day, month) => `${weekday}, the ${ordinal(Number(day))} of ${month}`,
    )
    .replace(
      new RegExp(`(?<!the )\\b(\\d{1,2}) (${months})\\b`, 'g'),
      (_, day, month) => `the ${ordinal(Number(day))} of ${month}`,
    );
  const plain = dated
    .replaceAll('’', "'")
    .replace(/[“”"]/g, '')
    .replaceAll('…', ',')
    .replace(/ [–—] /g, ', ');
  return Object.entries(sayAs)
    .sort(([one], [other]) => other.length - one.length)
    .reduce(
      (text, [written, said]) =>
        text.replace(new RegExp(`(?<![A-Za-z])${escaped(written)}(?![A-Za-z'])`, 'g'), said),
      plain,
    );
};

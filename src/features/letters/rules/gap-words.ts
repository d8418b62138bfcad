import { type Answer, entriesOf, optionsOf } from '../answers.ts';
import { choicesOf } from '../choices.ts';
import { moneyWords, penceOf } from '../money.ts';
import { type Field, NOT_SURE, type Question } from '../question.ts';
import { toldDayWords } from '../told-day.ts';

/** "a, b and c" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const optionWords = (question: Question | Field, value: string): string | undefined => {
  const option = choicesOf(question)?.find((one) => one.value === value);
  return option && (option.words ?? option.text);
};

/** An answer on one line. */
const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/**
 * An answer as it stands in a sentence; nothing where there is none, or it says "I am not sure".
 * Of a landlord or a recipient only the name, of an address the lines behind commas.
 */
export const gapWords = (question: Question | Field, answer: Answer | undefined): string | undefined => {
  if (answer === undefined || answer === '' || answer === NOT_SURE) return undefined;
  switch (question.kind) {
    case 'choice':
    case 'agreement':
    case 'owner':
      return typeof answer === 'string' ? optionWords(question, answer) : undefined;
    case 'several': {
      // Of one option alone, inside a list of those that were chosen.
      const values = typeof answer === 'string' ? [answer] : optionsOf(answer);
      const chosen = values.flatMap((value) => optionWords(question, value) ?? []);
      return chosen.length > 0 ? listed(chosen) : undefined;
    }
    case 'list':
      return entriesOf(answer).length > 0 ? String(entriesOf(answer).length) : undefined;
    case 'day':
      return typeof answer === 'string' ? toldDayWords(answer) : undefined;
    case 'money': {
      const pence = typeof answer === 'string' ? penceOf(answer) : undefined;
      return pence === undefined ? undefined : moneyWords(pence);
    }
    case 'landlord':
    case 'recipient':
      return typeof answer === 'string' ? answer.split('\n')[0] : undefined;
    case 'address':
      return typeof answer === 'string' ? answer.split('\n').join(', ') : undefined;
    default:
      return typeof answer === 'string' ? onOneLine(answer) : undefined;
  }
};

/** What a line to fill by hand is called: by its own words, or by a short question. */
export const blankWords = (question: Question | Field): string =>
  question.blank ?? question.ask.replace(/[?.]$/, '').toLowerCase();

/** What stands on a line that takes some sentences: those lines are as wide as the page. */
export const wideGaps = (questions: readonly Question[]): readonly string[] =>
  questions
    .flatMap(
      (question): ReadonlyArray<Question | Field> =>
        question.kind === 'list' ? question.fields : [question],
    )
    .filter(({ kind }) => kind === 'long-text' || kind === 'several')
    .map(blankWords);

import { z } from 'zod';
import type { When } from '../../../law/index.ts';
import { type Answer, type Answers, type Entry, entriesOf, optionsOf } from '../answers.ts';
import { type Draft, draftSchema } from '../drafts/draft.ts';
import { readAnswer, typedOf } from '../forms.ts';
import type { Letter } from '../letter-kind.ts';
import { type ListQuestion, longest, type Question } from '../question.ts';
import { cleanText } from '../rules/clean-text.ts';

const fileSchema = z.object({
  'four-million-homes-letter': z.literal(1),
  letter: draftSchema.shape.letter,
  answers: draftSchema.shape.answers,
  words: z.string().transform(cleanText).pipe(z.string().max(longest.letter)).optional(),
});

/** What was answered, as a file on the device of who answered it. */
export const answersFile = ({ letter, answers, words }: Draft): string =>
  `${JSON.stringify({ 'four-million-homes-letter': 1, letter, answers, ...(words ? { words } : {}) }, undefined, 2)}\n`;

/**
 * Of an entry the fields that this letter asks and can read. What it lacks is asked when the page is shown: one field
 * that cannot be read takes nothing else with it.
 */
const fitEntry = (list: ListQuestion, entry: Entry, now: When): Entry =>
  Object.assign(
    {},
    ...list.fields.map((field): Entry => {
      const alone = { ...list, fields: [{ ...field, optional: true }], one_must: undefined };
      return entriesOf(readAnswer(alone, typedOf(alone, [entry]), now).answer)[0] ?? {};
    }),
  );

/** The answer as this question reads it; nothing where it cannot. */
const fit = (question: Question, answer: Answer, now: When): Answer | undefined => {
  if (question.kind !== 'list') {
    const told = question.kind === 'several' ? optionsOf(answer) : answer;
    return readAnswer(question, typedOf(question, told), now).answer;
  }
  // Also more entries than fit into this letter: the page of the question tells so, and loses none.
  const entries = entriesOf(answer)
    .map((entry) => fitEntry(question, entry, now))
    .filter((entry) => Object.keys(entry).length > 0);
  return entries.length > 0 ? entries : undefined;
};

/** The answers that fit into another letter: questions of the same name that read them as their own. */
export const answersThatFit = (letter: Letter, answers: Answers, now: When): Answers =>
  Object.fromEntries(
    letter.questions.flatMap((question) => {
      const answer = answers[question.id];
      const read = answer === undefined ? undefined : fit(question, answer, now);
      return read === undefined ? [] : [[question.id, read]];
    }),
  );

/** The draft in a file that was kept, as far as it fits this letter; nothing where it is no such file. */
export const draftFromFile = (letter: Letter, text: string, now: When): Draft | undefined => {
  try {
    const read = fileSchema.safeParse(JSON.parse(text));
    if (!read.success) return undefined;
    const answers = answersThatFit(letter, read.data.answers, now);
    const isSame = read.data.letter === letter.slug;
    return { letter: letter.slug, answers, ...(isSame && read.data.words ? { words: read.data.words } : {}) };
  } catch {
    return undefined;
  }
};

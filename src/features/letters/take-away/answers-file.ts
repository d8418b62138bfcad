import { z } from 'zod';
import type { When } from '../../../law/index.ts';
import { type Answer, type Answers, type Entry, entriesOf, optionsOf } from '../answers.ts';
import { type Draft, draftSchema } from '../drafts/draft.ts';
import { withWords } from '../drafts/edited.ts';
import { readAnswer, typedOf } from '../forms.ts';
import type { Letter } from '../letter-kind.ts';
import { type ListQuestion, longest, type Question } from '../question.ts';
import { standingAnswers } from '../rules/asked.ts';
import { cleanText } from '../rules/clean-text.ts';
import { alsoInOtherWords, cameAlong } from '../rules/in-other-words.ts';

const fileSchema = z.object({
  'four-million-homes-letter': z.literal(1),
  letter: draftSchema.shape.letter,
  answers: draftSchema.shape.answers,
  words: z.string().transform(cleanText).pipe(z.string().max(longest.letter)).optional(),
  written: z.iso.date().optional(),
});

/**
 * What was answered, as a file on the device of who answered it.
 * @param written the day of the letter (YYYY-MM-DD), where it is written whole
 */
export const answersFile = ({ letter, answers, words }: Draft, written?: string): string => {
  const file = {
    'four-million-homes-letter': 1,
    letter,
    answers,
    ...(words ? { words } : {}),
    ...(written ? { written } : {}),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
};

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

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The draft with which a letter begins from what was answered to another: what both ask, and what the one asks for in
 * other words.
 * @param written the day before today on which that letter was written, if it is known
 */
export const draftFromOther = (
  letter: Letter,
  earlier: Letter,
  told: Answers,
  now: When,
  written?: string,
): Draft => {
  const said = standingAnswers(earlier, told);
  const answers = answersThatFit(letter, alsoInOtherWords(earlier, said, written), now);
  const along = cameAlong(said, answers);
  return { letter: letter.slug, answers, ...(along.length > 0 ? { along } : {}) };
};

/**
 * The draft in a file that was kept, as far as it fits this letter; nothing where it is no such file.
 * @param letterNamed finds the letter whose answers the file holds
 */
export const draftFromFile = (
  letter: Letter,
  text: string,
  now: When,
  letterNamed: (slug: string) => Letter | undefined,
): Draft | undefined => {
  const read = fileSchema.safeParse(jsonIn(text));
  if (!read.success) return undefined;
  const { data } = read;
  const earlier = data.letter === letter.slug ? undefined : letterNamed(data.letter);
  if (earlier) {
    const written = data.written && data.written < now.day.toString() ? data.written : undefined;
    return draftFromOther(letter, earlier, answersThatFit(earlier, data.answers, now), now, written);
  }
  const answers = answersThatFit(letter, data.answers, now);
  const draft = { letter: letter.slug, answers };
  return data.letter === letter.slug && data.words ? withWords(draft, data.words) : draft;
};

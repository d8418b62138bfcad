import { z } from 'zod';
import type { When } from '../../../law/index.ts';
import { type Answer, type Answers, type Entry, entriesOf, optionsOf } from '../answers.ts';
import { type Draft, draftSchema } from '../drafts/draft.ts';
import { readAnswer, typedOf } from '../forms.ts';
import type { Letter } from '../letter-kind.ts';
import type { Question } from '../question.ts';

const fileSchema = z.object({
  'four-million-homes-letter': z.literal(1),
  letter: draftSchema.shape.letter,
  answers: draftSchema.shape.answers,
  words: draftSchema.shape.words,
});

/** What was answered, as a file on the device of who answered it. */
export const answersFile = ({ letter, answers, words }: Draft): string =>
  `${JSON.stringify({ 'four-million-homes-letter': 1, letter, answers, ...(words ? { words } : {}) }, undefined, 2)}\n`;

/** Of an entry only the fields that this letter asks. */
const fitEntry = (question: Extract<Question, { kind: 'list' }>, entry: Entry): Entry =>
  Object.fromEntries(
    question.fields.flatMap(({ id }) => {
      const value = entry[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );

const fit = (question: Question, answer: Answer): Answer =>
  question.kind === 'list'
    ? entriesOf(answer).map((entry) => fitEntry(question, entry))
    : question.kind === 'several'
      ? optionsOf(answer)
      : answer;

/** An entry may lack what only this letter asks: it is asked when the page is shown. */
const withoutDemands = (question: Question): Question =>
  question.kind === 'list'
    ? { ...question, fields: question.fields.map((field) => ({ ...field, optional: true })) }
    : question;

/** The answers that fit into another letter: questions of the same name that read them as their own. */
export const answersThatFit = (letter: Letter, answers: Answers, now: When): Answers =>
  Object.fromEntries(
    letter.questions.flatMap((question) => {
      const answer = answers[question.id];
      if (answer === undefined) return [];
      const { answer: read } = readAnswer(
        withoutDemands(question),
        typedOf(question, fit(question, answer)),
        now,
      );
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

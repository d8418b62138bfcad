import type { Answer, Answers, Entry } from './answers.ts';
import { valuesOf } from './choices.ts';
import type { Letter } from './letter-kind.ts';
import type { Field, Question } from './question.ts';
import { askedQuestions } from './rules/asked.ts';

/** Whoever writes: everything that may be said, or only what must be, with the other end of each choice. */
export type Talk = 'all' | 'least';

/** What fits the question it answers, by its id: names, and a budget that leaves something. */
const names: Readonly<Record<string, string>> = {
  name: 'Amina Khan',
  address: '2 Low Road\nLeeds',
  landlord: 'Example Homes\n1 High Street\nLeeds',
  contact: 'amina@example.org',
  income: '1200',
  rent: '450.50',
  costs: '700',
  offer: '20',
};

const simple = (asked: Question | Field, talk: Talk): string => {
  const values = 'must' in asked && asked.must ? asked.must.have : valuesOf(asked);
  if (values) return (talk === 'all' ? values[0] : values.at(-1)) ?? '';
  switch (asked.kind) {
    case 'day':
      return asked.ahead ? '2026-12-14' : '2026-10-14';
    case 'number':
      return '12';
    case 'address':
      return '3 High Road\nYork';
    case 'recipient':
      return 'Councillor Ada Green\nTown Hall\nLeeds';
    case 'landlord':
      return names.landlord ?? '';
    default:
      return names[asked.id] ?? `what I say of ${asked.id}`;
  }
};

const isSaid = ({ optional }: Question | Field, talk: Talk): boolean => talk === 'all' || !optional;

const entry = (fields: readonly Field[], talk: Talk): Entry =>
  Object.fromEntries(
    fields
      .filter((field) => isSaid(field, talk))
      .map((field) => [field.id, names[field.id] ?? simple(field, talk)]),
  );

/** The answer that somebody may give to one question; nothing where it is left out. */
export const typicalAnswer = (question: Question, talk: Talk): Answer | undefined => {
  if (!isSaid(question, talk)) return undefined;
  if (question.kind === 'several')
    return talk === 'all'
      ? question.options.filter(({ alone }) => !alone).map(({ value }) => value)
      : (question.must?.have ?? question.options.map(({ value }) => value).slice(0, 1));
  if (question.kind === 'list')
    // Where one entry must be of another kind, the last has the other end of each choice.
    return Array.from({ length: talk === 'all' ? 2 : 1 }, (_, at) =>
      entry(question.fields, at === 1 && question.one_must ? 'least' : talk),
    );
  return names[question.id] ?? simple(question, talk);
};

/** Answers to every question that a letter asks of who answers so. */
export const typicalAnswers = (letter: Letter, talk: Talk): Answers => {
  let answers: Answers = {};
  for (const { id } of letter.questions) {
    const question = askedQuestions(letter, answers).find((one) => one.id === id);
    const answer = question && typicalAnswer(question, talk);
    if (answer !== undefined) answers = { ...answers, [id]: answer };
  }
  return answers;
};

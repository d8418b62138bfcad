import type { Answers } from '../answers.ts';
import type { Asking } from '../letter-kind.ts';

/**
 * The answers with which a letter begins for who comes from a guide: the first choice that names its kind of problem is
 * made, and can be changed. Nothing where no question has such a choice.
 * @param about a kind of problem, as a choice names it
 */
export const answersAbout = ({ questions }: Pick<Asking, 'questions'>, about: string): Answers => {
  for (const question of questions) {
    if (question.kind !== 'list') continue;
    const field = question.fields.find(
      (one) => one.kind === 'choice' && one.options.some(({ value }) => value === about),
    );
    if (field) return { [question.id]: [{ [field.id]: about }] };
  }
  return {};
};

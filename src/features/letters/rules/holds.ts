import { type Answer, type Answers, type Entry, entriesOf, optionsOf } from '../answers.ts';
import type { Draft } from '../drafts/draft.ts';
import { NOT_SURE } from '../question.ts';
import type { Condition, Term } from '../text/tree.ts';
import type { LimitFact } from './limit-facts.ts';

/** Everything that a letter is written from. */
export interface Told {
  readonly answers: Answers;
  readonly facts: ReadonlyMap<string, LimitFact>;
  /** What was said before the letter, because it could harm. */
  readonly harm?: Draft['harm'];
  /** The entry that is being written, inside `{each}`. */
  readonly entry?: Entry;
  /** Everything is a line to fill by hand. */
  readonly blank?: boolean;
}

/** What was answered under this name: a field of the entry comes before a question. */
export const answerTo = (name: string, { entry, answers }: Told): Answer | undefined =>
  entry?.[name] ?? answers[name];

const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined &&
  answer !== '' &&
  answer !== NOT_SURE &&
  (typeof answer === 'string' || answer.length > 0);

const termHolds = (term: Term, told: Told): boolean => {
  switch (term.kind) {
    case 'blank':
      return told.blank === true;
    case 'harm':
      return told.harm?.[term.harm] === 'yes';
    case 'answered':
      return isAnswered(answerTo(term.name, told));
    case 'several': {
      const answer = answerTo(term.name, told);
      return optionsOf(answer).length + entriesOf(answer).length > 1;
    }
    case 'is': {
      const answer = answerTo(term.name, told);
      return answer === term.option || optionsOf(answer).includes(term.option);
    }
    case 'limit': {
      const fact = told.facts.get(term.limit);
      if (!fact) return false;
      if (term.how === 'late') return fact.stands === 'yes' && fact.late;
      return fact.stands === (term.how === 'maybe' ? 'maybe' : 'yes');
    }
  }
};

/** Whether a condition is met by what was answered and by the law of the day. */
export const holds = ({ joined, terms }: Condition, told: Told): boolean => {
  const met = terms.map(({ not, term }) => termHolds(term, told) !== not);
  return joined === 'and' ? met.every(Boolean) : met.some(Boolean);
};

/** The questions and limits on which a condition rests. */
export const restsOn = ({ terms }: Condition): { readonly names: string[]; readonly limits: string[] } => ({
  names: terms.flatMap(({ term }) => ('name' in term ? [term.name] : [])),
  limits: terms.flatMap(({ term }) => (term.kind === 'limit' ? [term.limit] : [])),
});

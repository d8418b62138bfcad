import { agreementOptions, ownerOptions } from './agreements.ts';
import { type Field, NOT_SURE, type Option, type Question } from './question.ts';

type Asked = Question | Field;

/** What can be chosen; nothing where something is typed. "I am not sure" is not among them. */
export const choicesOf = (asked: Asked): readonly Option[] | undefined => {
  if (asked.kind === 'agreement') return agreementOptions;
  if (asked.kind === 'owner') return ownerOptions;
  return 'options' in asked ? asked.options : undefined;
};

/** Whom a letter goes to: a name to type, and a box for who does not know it. */
export const isWhom = ({ kind }: Asked): boolean => kind === 'landlord' || kind === 'recipient';

/** Whether "I am not sure" is an option of it. */
export const mayBeUnsure = (asked: Asked): boolean =>
  asked.kind === 'agreement' || asked.kind === 'owner' || ('not_sure' in asked && asked.not_sure);

/** Every value that may be chosen; nothing where something is typed. */
export const valuesOf = (asked: Asked): readonly string[] | undefined => {
  const choices = choicesOf(asked)?.map(({ value }) => value);
  return choices && mayBeUnsure(asked) ? [...choices, NOT_SURE] : choices;
};

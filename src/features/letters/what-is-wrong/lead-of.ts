import type { Answers } from '../answers.ts';
import { standingAnswers } from '../rules/asked.ts';
import { holds } from '../rules/holds.ts';
import type { Guidance, Lead } from './guidance-kind.ts';
import { askingOf } from './questions-of.ts';

/** Where the answers lead: the first whose condition is met. The checker sees to it that the last has none. */
export const leadOf = (guidance: Guidance, answers: Answers): Lead => {
  const told = { answers: standingAnswers(askingOf(guidance, answers), answers), facts: new Map() };
  const lead = guidance.leads.find(({ only_if }) => !only_if || holds(only_if, told));
  if (!lead) throw new Error('The last of "leads" in what-is-wrong.en.yaml has a condition; take it out.');
  return lead;
};

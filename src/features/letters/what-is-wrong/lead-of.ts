import { type Answers, optionsOf } from '../answers.ts';
import { standingAnswers } from '../rules/asked.ts';
import { holds } from '../rules/holds.ts';
import type { Guidance, Lead } from './guidance-kind.ts';
import { askingOf } from './questions-of.ts';

/** The first lead whose condition is met. The checker sees to it that the last has none. */
const leadOf = (guidance: Guidance, answers: Answers): Lead => {
  const told = { answers: standingAnswers(askingOf(guidance, answers), answers), facts: new Map() };
  const lead = guidance.leads.find(({ only_if }) => !only_if || holds(only_if, told));
  if (!lead) throw new Error('The last of "leads" in what-is-wrong.en.yaml has a condition; take it out.');
  return lead;
};

/** The answers as if each thing of this question had been chosen alone. */
const apart = (answers: Answers, id: string): readonly Answers[] => {
  const chosen = optionsOf(answers[id]);
  return chosen.length < 2 ? [answers] : chosen.map((one) => ({ ...answers, [id]: [one] }));
};

/**
 * Where the answers lead: to one lead, or to one for each of several things that have nothing to do with each other.
 * They stand in the order of the file, in which what is most dangerous comes first.
 */
export const leadsOf = (guidance: Guidance, answers: Answers): readonly [Lead, ...Lead[]] => {
  const standing = standingAnswers(askingOf(guidance, answers), answers);
  const alone = guidance.apart.reduce<readonly Answers[]>(
    (all, id) => all.flatMap((one) => apart(one, id)),
    [standing],
  );
  const reached = new Set(alone.map((one) => leadOf(guidance, one)));
  const [first = leadOf(guidance, standing), ...others] = guidance.leads.filter((lead) => reached.has(lead));
  return [first, ...others];
};

import type { Fault } from '../../adapters/content/fault.ts';
import type { PackView } from '../../adapters/content/kind.ts';
import { hazardKind, limitKind } from '../deadlines/index.ts';
import { type Letter, limitName } from './letter-kind.ts';
import { askedUnder, listUnder } from './rules/write.ts';
import { takesMonth } from './told-day.ts';

/** What is wrong with the limits that a letter uses. */
export function* limitFaults(letter: Letter, pack: PackView): Generator<Omit<Fault, 'path' | 'line'>> {
  const names = letter.limits.map(limitName);
  for (const { id, from, hazard } of letter.limits) {
    const limit = pack.find(limitKind, id);
    if (!limit) yield { found: `the limit "${id}"`, expected: 'an id of time-limits/*.yaml' };
    else if (limit.versions.at(-1)?.certainty === 'C')
      yield {
        found: `the limit "${id}" of certainty C`,
        expected: 'one that is sure enough to be sent to a landlord',
      };
    const day = letter.questions.find((one) => one.id === from);
    if (from !== 'today' && day?.kind !== 'day')
      yield { found: `"${id}" counted from "${from}"`, expected: 'today, or a question of kind day' };
    if (day?.kind === 'day' && takesMonth(day) && limit?.binds === 'resident')
      yield {
        found: `"${id}", the resident's own limit, counted from the month that "${from}" may be`,
        expected: '"exact" on this question: a day that is counted too late could cost somebody a right',
      };
    const [list = '', field = ''] = hazard?.split('.') ?? [];
    const kinds = askedUnder(letter, field, listUnder(letter, list));
    if (hazard && kinds?.kind !== 'choice')
      yield { found: `hazard: ${hazard}`, expected: 'list.field, where a choice asks the kind of hazard' };
    else if (
      hazard &&
      kinds?.kind === 'choice' &&
      !kinds.options.some(({ value }) => pack.find(hazardKind, value))
    )
      yield { found: `hazard: ${hazard}`, expected: 'options that are kinds of hazards.yaml' };
  }
  for (const [at, name] of names.entries())
    if (names.indexOf(name) !== at)
      yield { found: `two limits "${name}"`, expected: '"as" with another name for one of them' };
}

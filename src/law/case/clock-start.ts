import { dayNumber, formatDate, formatDay, isBefore, parseDay } from '../day.ts';
import { endOf, notInForce } from '../due.ts';
import type { TimeLimitVersion } from '../time-limit.ts';
import { versionOn } from '../versions.ts';
import { type Hearing, marksNamed } from './hearing.ts';
import type { ClockedLimit } from './law-book.ts';
import type { Mark } from './mark.ts';

/** The version that counts for a clock, under which condition; or why there is none. */
export type Rule =
  | { readonly version: TimeLimitVersion; readonly condition?: string; readonly because?: never }
  | { readonly version?: never; readonly condition?: never; readonly because: string };

const dayOfRule = (limit: ClockedLimit, start: Mark, { marks }: Hearing) =>
  (limit.clock.rule_of ? marks.get(limit.clock.rule_of)?.[0] : undefined)?.when.day ?? start.when.day;

/** What a version says about when the tenancy was granted, met with when it was. */
const forTenancy = (limit: ClockedLimit, version: TimeLimitVersion, { marks }: Hearing): Rule => {
  const { tenancy_from: from, tenancy_until: until } = version;
  if (!from && !until) return { version };
  const began = marks.get('tenancy-started')?.[0]?.when.day;
  const words = from
    ? `tenancies granted from ${formatDate(parseDay(from))} on`
    : `tenancies granted up to ${formatDate(parseDay(until ?? ''))}`;
  if (!began) return { version, condition: `This is only for ${words}.` };
  const fits = from ? !isBefore(began, parseDay(from)) : !isBefore(parseDay(until ?? ''), began);
  if (fits) return { version };
  const next = limit.versions[limit.versions.indexOf(version) + 1];
  const later = next ? ` For others it applies from ${formatDate(parseDay(next.in_force_from))}.` : '';
  return { because: `This is only for ${words}; yours began on ${formatDate(began)}.${later}` };
};

/**
 * The version of a limit that counts for a clock: the one in force when it started, or when the matter began.
 * Where the law names the day itself, the start does not choose.
 */
export const ruleOf = (limit: ClockedLimit, start: Mark, hearing: Hearing): Rule => {
  const day = dayOfRule(limit, start, hearing);
  const version = limit.versions.find(({ fixed_day }) => fixed_day !== undefined) ?? versionOn(limit, day);
  return version ? forTenancy(limit, version, hearing) : { because: notInForce(limit, day) };
};

/** The marks that start the clocks of a limit; a version may start by other events than the limit does. */
const allStarts = (limit: ClockedLimit, hearing: Hearing): readonly Mark[] => {
  const { starts, rule_of: rule } = limit.clock;
  const began = rule ? hearing.marks.get(rule)?.[0] : undefined;
  const own = began ? versionOn(limit, began.when.day)?.starts : undefined;
  return marksNamed(hearing, own ?? starts, limit.id);
};

/** Each time of a duty that comes again; done early enough, it keeps its day for the next time. */
const recurring = (limit: ClockedLimit, marks: readonly Mark[]): Mark[] => {
  const starts: Mark[] = [];
  for (const mark of marks) {
    const before = starts.at(-1);
    const version = versionOn(limit, mark.when.day);
    const ended = before && version ? endOf(limit, version, before.when) : undefined;
    const due = ended?.kind === 'day' ? ended.due : undefined;
    const early =
      due !== undefined &&
      version?.early_months !== undefined &&
      dayNumber(mark.when.day) <= dayNumber(due) &&
      dayNumber(mark.when.day) > dayNumber(due.subtract({ months: version.early_months }));
    starts.push(
      early && due
        ? {
            ...mark,
            when: {
              day: due,
              told: mark.when.day,
              note: `It was done early, on ${formatDay(mark.when.day)}, so the old day is kept.`,
            },
          }
        : mark,
    );
  }
  return starts;
};

/** The marks from which the clocks of a limit run in a case. */
export const startsOf = (limit: ClockedLimit, hearing: Hearing): readonly Mark[] => {
  const { each, last, recurs, only_with: companions } = limit.clock;
  if (companions && !companions.some((name) => hearing.marks.has(name))) return [];
  const marks = allStarts(limit, hearing);
  if (recurs) return recurring(limit, marks);
  if (each || marks.length < 2) return marks;
  const chosen = last ? marks.at(-1) : marks[0];
  return chosen ? [chosen] : [];
};

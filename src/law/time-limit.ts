import { z } from 'zod';
import { isDayText } from './day.ts';
import { versionFaults } from './version-faults.ts';

/** Who must keep a limit. A closed list: pages print these as words. */
export const BINDS = [
  'landlord',
  'registered-provider',
  'council',
  'housing-association',
  'resident',
  'responsible-person',
  'principal-accountable-person',
  'police-and-council',
  'both-sides',
  'expert',
  'association',
  'court',
  'housing-ombudsman',
  'department-for-work-and-pensions',
] as const;

/** What stands behind a limit: `policy` is good practice or a body's own rule, never to be called law. */
export const FORCES = ['law', 'code', 'court-rule', 'policy'] as const;

export const UNITS = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;

/**
 * How a length is counted.
 * K0 the event day is not counted · K1 the event day is the first day
 * WD-E, WD-R, WD-C working days of England (law; Right to Repair; where the text does not say) · WD-UK of the whole United Kingdom
 * RTR start of the Right to Repair · H, H-DST elapsed hours, also over a change of clocks
 * W weeks of seven days · M calendar months · Y limitation years · M-ICO, D-ICO and on to a working day
 * X added to the end of another limit · BACK counted back from the event · DAY-BEFORE act by the day before · EOD by the end of a fixed day
 */
export const COUNTING = [
  'K0',
  'K1',
  'WD-E',
  'WD-UK',
  'WD-R',
  'WD-C',
  'RTR',
  'H',
  'H-DST',
  'W',
  'M',
  'M-ICO',
  'D-ICO',
  'X',
  'EOD',
  'Y',
  'BACK',
  'DAY-BEFORE',
] as const;

const words = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const day = z.string().refine(isDayText, 'a day that exists, like 2026-11-30');
const number = z.int().positive();
const unit = z.enum(UNITS);

const sourceSchema = z.strictObject({
  publisher: words,
  title: words,
  /** The regulation, section or paragraph. */
  at: words.optional(),
  url: z.url({ protocol: /^https?$/ }),
  /** The day on which the text was read; absent where the address is known and the text was not read. */
  checked: day.optional(),
});

const versionSchema = z.strictObject({
  /** `long-standing`: older than any case here. `no-date-yet`: announced, and no day is fixed. */
  in_force_from: z.union([day, z.enum(['long-standing', 'no-date-yet'])]),
  /** The last day on which this version applies to what happens. */
  in_force_until: day.optional(),
  /** Plain words: which tenancies or homes this version is for, if not all. */
  only_for: words.optional(),
  /** Where this version starts the clock by another event. */
  clock_starts: words.optional(),
  length: number.nullable(),
  /** The length is the shortest allowed, as for a notice: the end is the first day on which the next step may come. */
  at_least: z.literal(true).optional(),
  /** The duty is "as soon as possible, and at the latest". */
  at_most: z.literal(true).optional(),
  unit: unit.nullable(),
  counting: z.array(z.enum(COUNTING)),
  /** The words shown where the law gives no number. */
  without_number: words.optional(),
  /** A day that the law itself names. */
  fixed_day: day.optional(),
  /** Something that may set an earlier end. */
  or_sooner: words.optional(),
  /** Limits whose lengths, one after the other, make this one. */
  made_of: z.array(id).optional(),
  /** `when` is a clause that follows "if". */
  extension: z
    .strictObject({ at_most: number.nullable(), unit: unit.nullable(), when: words })
    .refine((extension) => (extension.at_most === null) === (extension.unit === null), 'a unit with a number')
    .optional(),
  stops_when: z.array(words).optional(),
  replaced_by: z.array(z.strictObject({ limit: id, when: words })).optional(),
  /** A: the law or official page was read. B: read in part, or on another page. C: to be checked. */
  certainty: z.enum(['A', 'B', 'C']),
  note: words.optional(),
  sources: z.array(sourceSchema).min(1),
});

/** One rule: who must do what, counted from when, in each of its versions, oldest first. */
export const timeLimitSchema = z
  .strictObject({
    id,
    force: z.enum(FORCES),
    /** A verb phrase that follows "must". */
    duty: words,
    binds: z.enum(BINDS),
    clock_starts: words,
    versions: z.array(versionSchema).min(1),
  })
  .superRefine((limit, context) => {
    for (const fault of versionFaults(limit.versions))
      context.addIssue({ code: 'custom', message: fault.expected, path: ['versions', ...fault.path] });
  });

/** A file of `content/time-limits/`. */
export const timeLimitFileSchema = z.strictObject({ limits: z.array(timeLimitSchema).min(1) });

export type TimeLimit = z.infer<typeof timeLimitSchema>;
export type TimeLimitVersion = TimeLimit['versions'][number];
export type TimeLimitSource = TimeLimitVersion['sources'][number];
export type Unit = (typeof UNITS)[number];
export type Counting = (typeof COUNTING)[number];

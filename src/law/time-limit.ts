import { z } from 'zod';
import { LANDLORDS, MARKS, STRANDS, TENURES } from './case/vocabulary.ts';
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
 * CLEAR neither the first nor the last day is among them · CPR five days or less leave out weekends and bank holidays (Civil Procedure Rules 2.8)
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
  'CLEAR',
  'CPR',
] as const;

const words = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const day = z.string().refine(isDayText, 'a day that exists, like 2026-11-30');
const monthDay = z.string().regex(/^\d{2}-\d{2}$/, 'a month and a day, like 11-01');
const number = z.int().positive();
const unit = z.enum(UNITS);

/** Where a rule was read. */
export const sourceSchema = z.strictObject({
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
  /** Where this version starts the clock by another event: in words, and the events of a case. */
  clock_starts: words.optional(),
  starts: z.array(z.enum(MARKS)).min(1).optional(),
  /** It is only for tenancies that were granted from, or up to, this day. */
  tenancy_from: day.optional(),
  tenancy_until: day.optional(),
  /** Of a duty that comes again: done in so many months before its day, the day is kept for the next time. */
  early_months: number.optional(),
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
  /** The part of the year that this limit is for, as month-day, both ends included; it may run over New Year. */
  season: z.strictObject({ from: monthDay, until: monthDay }).optional(),
  /** Pounds that are owed: so much, so much more for each day, and never more than the most. */
  amount: z.strictObject({ base: number, per_day: number, most: number }).optional(),
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

/** Whose home the limit is for. Where it is for everybody, this is left out. */
const appliesSchema = z.strictObject({
  landlords: z.array(z.enum(LANDLORDS)).min(1).optional(),
  tenures: z.array(z.enum(TENURES)).min(1).optional(),
  /** Whole sentences for those whose home it is not for: why not, and what they have instead. */
  otherwise: words,
});

const mark = z.enum(MARKS);
const because = z.strictObject({ by: mark, because: words });

/** Which events of a case start this clock, and which end it. Without it, the limit is no part of a case. */
const clockSchema = z.strictObject({
  strand: z.enum(STRANDS),
  starts: z.array(mark).min(1),
  /** It runs only in a case that has one of these marks: a summary is owed only for a hazard that is covered. */
  only_with: z.array(mark).min(1).optional(),
  /** Every such event starts a clock of its own; otherwise the first one does, or with `last` the latest. */
  each: z.literal(true).optional(),
  last: z.literal(true).optional(),
  /** A duty that comes again: each event meets the clock before and starts the next. */
  recurs: z.literal(true).optional(),
  /** The end of one of these limits, started by the same event, is the end of this one too. */
  ends_with: z.array(id).min(1).optional(),
  /** This limit is the extension of another one: it runs on from the end of that. */
  extends: id.optional(),
  /** The rule is chosen by the day of this event: what began under an older rule keeps it. */
  rule_of: mark.optional(),
  met_by: z.array(mark).optional(),
  /** The duty falls away. `because` is a whole sentence. */
  stopped_by: z.array(because).optional(),
  /** Another limit takes its place. `because` is a whole sentence. */
  replaced_by: z.array(because.extend({ limit: id })).optional(),
  /** An extension that is told before the end: it hands over to a limit of its own, or moves this one. */
  moved_by: z.strictObject({ by: mark, limit: id.optional() }).optional(),
  /** The clock stands still between two events. */
  paused_by: z.strictObject({ from: mark, until: mark, because: words }).optional(),
});

/** One rule: who must do what, counted from when, in each of its versions, oldest first. */
export const timeLimitSchema = z
  .strictObject({
    id,
    /** A name of a few words, for lists, calendars and pictures. */
    title: words,
    force: z.enum(FORCES),
    /** A verb phrase that follows "must". */
    duty: words,
    binds: z.enum(BINDS),
    clock_starts: words,
    /** A limit for going to court: the day is never relied on, advice is taken well before. */
    court: z.literal(true).optional(),
    /** Whole sentences: what applied before the first version. */
    before: words.optional(),
    applies: appliesSchema.optional(),
    clock: clockSchema.optional(),
    /** For the day after it is missed: what to do then, words to send to whoever owes it, and the guide about it. */
    if_missed: z.strictObject({ say: words.optional(), next: words, guide: id }).optional(),
    versions: z.array(versionSchema).min(1),
  })
  .superRefine((limit, context) => {
    for (const fault of versionFaults(limit.versions))
      context.addIssue({ code: 'custom', message: fault.expected, path: ['versions', ...fault.path] });
  });

/** A file of `content/time-limits/`. Its defaults are for every limit in it that does not say otherwise. */
export const timeLimitFileSchema = z
  .strictObject({
    defaults: z.strictObject({ before: words.optional(), applies: appliesSchema.optional() }).optional(),
    limits: z.array(timeLimitSchema).min(1),
  })
  .transform(({ defaults, limits }) => ({ limits: limits.map((limit) => ({ ...defaults, ...limit })) }));

export type TimeLimit = z.infer<typeof timeLimitSchema>;
export type TimeLimitVersion = TimeLimit['versions'][number];
export type TimeLimitSource = TimeLimitVersion['sources'][number];
export type Unit = (typeof UNITS)[number];
export type Counting = (typeof COUNTING)[number];

/** The least certain of some versions; C where there is none. */
export const certaintyOf = (...versions: readonly (TimeLimitVersion | undefined)[]): 'A' | 'B' | 'C' => {
  const known = versions.filter((version) => version !== undefined).map(({ certainty }) => certainty);
  if (known.includes('C') || known.length === 0) return 'C';
  return known.includes('B') ? 'B' : 'A';
};

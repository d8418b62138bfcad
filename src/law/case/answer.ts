import { z } from 'zod';
import { BINDS, sourceSchema } from '../time-limit.ts';
import { momentText, whenText } from '../when.ts';
import { type Deadline, STATUSES } from './deadline.ts';
import type { Evaluation } from './evaluate.ts';
import type { Case } from './event.ts';
import { nextSteps, wordsToSend } from './next.ts';
import { EVENT_TYPE_NAMES, STRANDS } from './vocabulary.ts';

const dayText = z
  .string()
  .meta({ description: 'A day, 2027-02-16, or an instant with the offset of London.' });

/** A deadline of a case as JSON. */
export const deadlineAnswerSchema = z.strictObject({
  limit: z.string().meta({ description: 'The id of the time limit; never renamed.' }),
  title: z.string(),
  strand: z.enum(STRANDS),
  rule_version: z
    .string()
    .nullable()
    .meta({ description: 'Since when the version that counts is in force.' }),
  pack_revision: z.int().meta({ description: 'The revision of the content from which the rule was read.' }),
  binds: z.enum(BINDS),
  started_by: z.string().meta({ description: 'The id of the event, or its place in the list, from 0.' }),
  starts: dayText,
  due: dayText.nullable().meta({ description: 'The date to show to people.' }),
  late_after: dayText.nullable().meta({ description: 'For a duty of somebody else: it is late after this.' }),
  act_by: dayText.nullable().meta({ description: "For the resident's own limit: the last safe day." }),
  not_before: dayText
    .nullable()
    .meta({ description: 'For the shortest time allowed: the first day for the next step.' }),
  earlier: dayText.nullable().meta({ description: 'A stricter reading: mention it, do not rely on it.' }),
  certainty: z
    .enum(['A', 'B', 'C'])
    .meta({ description: 'A was read, B rests on part of it or on others, C: check this.' }),
  expected: z.boolean().meta({ description: 'It rests on bank holidays that are not published yet.' }),
  status: z.enum(STATUSES),
  because: z
    .string()
    .nullable()
    .meta({ description: 'What met, moved, replaced or stopped it; why it is not for this home.' }),
  condition: z.string().nullable().meta({ description: 'It counts only if this is so.' }),
  goes_on: z.string().nullable().meta({ description: 'The id of the limit that took over.' }),
  words: z.string().nullable().meta({ description: 'The words of the law where it gives no number.' }),
  why: z.array(z.string()).meta({ description: 'Why this date, step by step.' }),
  say: z.string().nullable().meta({ description: 'Words to send the day after it was missed.' }),
  source: sourceSchema.nullable(),
});
export type DeadlineAnswer = z.infer<typeof deadlineAnswerSchema>;

/** What is worked out for a case, as JSON. */
export const caseAnswerSchema = z.strictObject({
  today: dayText,
  pack_revision: z.int(),
  state: z.array(
    z.strictObject({ strand: z.enum(STRANDS), state: z.enum(EVENT_TYPE_NAMES), words: z.string() }),
  ),
  deadlines: z.array(deadlineAnswerSchema),
  next: z.array(
    z.strictObject({
      kind: z.enum(['late', 'act', 'again', 'if-late']),
      limit: z.string(),
      title: z.string(),
      condition: z.string().nullable(),
      from: dayText,
      by: dayText.nullable(),
      what: z.string(),
      say: z.string().nullable(),
      guide: z.string().nullable(),
    }),
  ),
  left_out: z
    .array(z.string())
    .meta({ description: 'Events after the day of the question, which were not counted.' }),
});
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;

const textOf = (due: Deadline['due']): string | null => {
  if (due === undefined) return null;
  return due instanceof Temporal.Instant ? momentText(due) : due.toString();
};

/** A deadline as JSON. */
export const deadlineAnswer = (deadline: Deadline, told: Case, packRevision: number): DeadlineAnswer => {
  const { limit, version, bound, status } = deadline;
  const due = textOf(deadline.due);
  const isOwn = limit.binds === 'resident';
  return {
    limit: limit.id,
    title: limit.title,
    strand: deadline.strand,
    rule_version: version?.in_force_from ?? null,
    pack_revision: packRevision,
    binds: limit.binds,
    started_by: told.events[deadline.startedBy]?.id ?? String(deadline.startedBy),
    starts: whenText(deadline.start),
    due,
    late_after: bound === 'by' && !isOwn ? due : null,
    act_by: bound === 'by' && isOwn ? due : null,
    not_before: bound === 'not-before' ? due : null,
    earlier: textOf(deadline.earlier),
    certainty: deadline.certainty,
    expected: deadline.expected,
    status,
    because: deadline.because ?? null,
    condition: deadline.condition ?? null,
    goes_on: deadline.goesOn ?? null,
    words: deadline.words ?? null,
    why: deadline.steps.map(({ words }) => words),
    say: wordsToSend(deadline) ?? null,
    source: (version ?? limit.versions.at(-1))?.sources[0] ?? null,
  };
};

/** A case that was worked out, as JSON. */
export const caseAnswer = (
  evaluation: Extract<Evaluation, { kind: 'answered' }>,
  told: Case,
  packRevision: number,
): CaseAnswer => ({
  today: whenText(told.today),
  pack_revision: packRevision,
  state: [...evaluation.states],
  deadlines: evaluation.deadlines.map((deadline) => deadlineAnswer(deadline, told, packRevision)),
  next: nextSteps(evaluation.deadlines, told.today.day).map(
    ({ from, by, say, guide, condition, advice: _, ...step }) => ({
      ...step,
      from: textOf(from) ?? '',
      by: by?.toString() ?? null,
      condition: condition ?? null,
      say: say ?? null,
      guide: guide ?? null,
    }),
  ),
  left_out: [...evaluation.leftOut],
});
